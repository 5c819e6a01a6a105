package org.policytrim.network.flow;

/** Which way a flow's time runs, and so what its velocity points to. */
public enum FlowDirection {
  /** Time runs from 1 (noise) to 0 (plan); the velocity points from the plan to the noise. */
  NOISE_AT_ONE,
  /** Time runs from 0 (noise) to 1 (plan); the velocity points from the noise to the plan. */
  NOISE_AT_ZERO
}
