package org.policytrim.method.trainer;

/** Which of its checkpoints a stage hands on. */
public enum KeptCheckpoint {
  /**
   * The one that the selection rule prefers, its start among them: a stage that loses success hands
   * on what it began with.
   */
  BEST,

  /**
   * The one after the last iteration, the only one that is compared: a stage may lose a little
   * success on the way to shorter episodes, which the stage after it wins back.
   */
  LAST
}
