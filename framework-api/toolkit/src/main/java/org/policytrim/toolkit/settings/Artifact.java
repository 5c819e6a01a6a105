package org.policytrim.toolkit.settings;

/**
 * A result of an experiment that is stored in its run folder and that a change of a setting can
 * make obsolete. Later artifacts are built from earlier ones: an obsolete artifact makes every
 * artifact obsolete that its description names as built from it.
 *
 * @see Invalidates
 */
public enum Artifact {

  /** The recorded demonstrations. The base policy is built from them. */
  DEMONSTRATIONS,

  /**
   * The base policy. Its evaluations, on the validation states and in the report, are built from
   * it, and so is training.
   */
  BASE,

  /**
   * The base policy's evaluation on the validation states, with which horizons and checkpoints are
   * compared. Training is built from it.
   */
  VALIDATION,

  /**
   * The checkpoints of every stage and the trimmed policy. The trimmed policy's evaluations are
   * built from it.
   */
  TRAINING,

  /** The base policy's evaluations in the report; nothing else is built from them. */
  BASE_EVALUATION,

  /**
   * The episodes that the report measures. Every evaluation in the report, the expert's included,
   * is built from them.
   */
  EVALUATION,

  /**
   * The report itself, which is written again by every run: a change adds or removes rows and makes
   * no stored result obsolete.
   */
  REPORT,

  /** No result: the setting affects speed, memory or where files are written only. */
  NOTHING
}
