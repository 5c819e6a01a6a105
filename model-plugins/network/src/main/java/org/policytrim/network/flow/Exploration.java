package org.policytrim.network.flow;

/** The randomness of chunks that are drawn for training, which defines their log-probability. */
public enum Exploration {
  /**
   * One denoise step, drawn uniformly for each decision, is stochastic; the log-probability is that
   * of this step. The one-step variant of pi_RL.
   */
  SINGLE_STEP,
  /** Every step is stochastic; the log-probability is the mean over the prior and all steps. */
  JOINT,
  /**
   * Every step follows the velocity and adds noise whose deviation a small network chooses; the
   * log-probability is the mean over the prior and all steps.
   */
  FLOW_NOISE
}
