package org.policytrim.api.model;

import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/**
 * A plan drawn for training.
 *
 * @param plan what is executed, in the units of the policy's action spec
 * @param logProbabilities [steps, axes]: the log-probability (natural, density or mass) of each
 *     element as drawn, before clipping and unnormalising; valid axes only, never padding
 * @param trace what the head needs to recompute them
 */
public record ActionSample(ActionChunk plan, Matrix logProbabilities, ActionTrace trace) {

  public ActionSample {
    if (logProbabilities.rows() != plan.steps()
        || logProbabilities.columns() != plan.actions().columns()) {
      throw new IllegalArgumentException(
          "log-probabilities are %s for a plan of %s".formatted(logProbabilities, plan.actions()));
    }
    if (!logProbabilities.isFinite()) {
      throw new IllegalArgumentException("log-probabilities of a drawn plan are finite");
    }
  }

  /**
   * A plan whose probability nobody will ask for, as in an evaluation: log-probabilities 0, an
   * empty trace.
   */
  public static ActionSample unscored(ActionChunk plan) {
    return new ActionSample(
        plan,
        Matrix.filled(plan.steps(), plan.actions().columns(), 0),
        new ActionTrace(NamedTensors.empty()));
  }
}
