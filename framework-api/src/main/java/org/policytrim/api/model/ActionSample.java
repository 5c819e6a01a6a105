package org.policytrim.api.model;

import org.policytrim.api.action.ActionPlan;
import org.policytrim.api.tensor.Matrix;

/**
 * A plan drawn for training.
 *
 * @param plan what is executed, in the units of the policy's action spec
 * @param logProbabilities [steps, axes]: the log-probability (natural, density or mass) of each
 *     element as drawn, before clipping and unnormalising; valid axes only, never padding
 * @param trace what the head needs to recompute them
 */
public record ActionSample(ActionPlan plan, Matrix logProbabilities, ActionTrace trace) {

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
}
