package org.policytrim.method.progress;

import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.update.UpdateReport;

/** Watches a run. Called by the run's main thread, in order; must return quickly and not throw. */
public interface RunListener {

  /** Some units of long work are done. */
  default void progressed(Progress progress) {}

  /** A stage begins. */
  default void stageStarted(String stage, int iterations) {}

  /** A training iteration is done. */
  default void iterationFinished(UpdateReport report) {}

  /** An evaluation is done. */
  default void evaluationFinished(EvaluationReport report) {}

  /** Something the user should know, in a sentence. */
  default void noted(String sentence) {}
}
