package org.policytrim.method.stage;

/** The checkpoint that a stage passes on to the next stage, or to the report. */
public enum KeptCheckpoint {
  /**
   * The checkpoint that the {@link SelectionRule} prefers. The stage's start is among the
   * candidates, so a stage that loses success passes on the weights it started from.
   */
  BEST,

  /**
   * The checkpoint with the highest success rate, whatever it needs in calls and steps; for a stage
   * that improves success before others shorten episodes. The start is among the candidates.
   */
  MOST_SUCCESSFUL,

  /**
   * The checkpoint after the last iteration, the only one that is compared. A stage may lose some
   * success while it shortens episodes; the next stage can recover it.
   */
  LAST
}
