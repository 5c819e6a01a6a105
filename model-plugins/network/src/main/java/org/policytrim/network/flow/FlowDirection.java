package org.policytrim.network.flow;

/** The direction of a flow's time, which defines that of its velocity. */
public enum FlowDirection {
  /** Time runs from 1 (noise) to 0 (chunk); the velocity points from the chunk to the noise. */
  NOISE_AT_ONE,
  /** Time runs from 0 (noise) to 1 (chunk); the velocity points from the noise to the chunk. */
  NOISE_AT_ZERO
}
