package org.policytrim.method.stage;

import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.ProgressListener;
import org.policytrim.method.update.UpdateReport;

/**
 * Receives the events of a run: logs, curves and console output are written by listeners. Called on
 * the run's main thread, in order; must return quickly and not throw.
 */
public interface RunListener extends ProgressListener {

  /**
   * Called before the first iteration of a stage, or before it is resumed.
   *
   * @param stage the stage's label
   * @param iterations the number of iterations the stage has in total
   */
  default void stageStarted(String stage, int iterations) {}

  /**
   * Called after every training iteration.
   *
   * @param report the iteration's figures
   */
  default void iterationFinished(UpdateReport report) {}

  /**
   * Called after every evaluation.
   *
   * @param report the evaluated episodes
   */
  default void evaluationFinished(EvaluationReport report) {}
}
