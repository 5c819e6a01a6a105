package org.policytrim.api.plugin;

/** Where a model's numbers are computed. */
public enum Device {
  CPU,
  GPU
}
