package org.policytrim.oft;

/** How a plan is made when the policy is evaluated and shipped. */
public enum Decoding {
  /** The likeliest of the 256 action tokens, always. */
  GREEDY,
  /**
   * The likeliest token of the whole vocabulary, as the original's code has it; a word counts as
   * the end of the range that it is nearer to.
   */
  GREEDY_OF_ALL,
  /** An action token drawn as in training, at the same temperature. */
  SAMPLED,
  /** The numbers of the regression head, of checkpoints that have one. */
  REGRESSION
}
