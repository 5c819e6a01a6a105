package org.policytrim.api.environment;

/**
 * What a benchmark can do beyond resetting and stepping. What it does not declare must fail cleanly
 * when asked for.
 */
public enum Capability {
  /** {@link Environment#observe} can make images. */
  CAMERAS,
  /** {@link Environment#snapshot} and {@link Environment#restore} work. */
  SNAPSHOTS,
  /** {@link Benchmark#demonstrator} works for every task. */
  DEMONSTRATIONS
}
