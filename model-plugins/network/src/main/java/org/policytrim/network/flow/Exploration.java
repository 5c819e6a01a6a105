package org.policytrim.network.flow;

/** Where chance enters when plans are drawn for training, and so what their log-probability is. */
public enum Exploration {
  /**
   * One denoise step, drawn uniformly for each decision, is stochastic; the log-probability is that
   * step's. The default of pi_RL's one-step variant.
   */
  SINGLE_STEP,
  /** Every step is stochastic; the log-probability is the mean over the prior and all steps. */
  JOINT,
  /**
   * Every step goes straight and adds noise whose deviation a small network chooses; the
   * log-probability is the mean over the prior and all steps.
   */
  FLOW_NOISE
}
