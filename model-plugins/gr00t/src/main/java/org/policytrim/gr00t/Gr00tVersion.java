package org.policytrim.gr00t;

/** Which of the published architectures. */
public enum Gr00tVersion {
  /**
   * N1.5: future tokens between state and plan; cross attention sees all of the backbone's tokens.
   */
  N15,
  /** N1.7: no future tokens; cross attention sees the text's and the images' tokens in turn. */
  N17
}
