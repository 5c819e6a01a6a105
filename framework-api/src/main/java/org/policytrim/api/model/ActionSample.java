package org.policytrim.api.model;

import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/**
 * A plan drawn for training.
 *
 * @param chunk what is executed, in the units of the policy's action spec
 * @param logProbabilities [steps, axes]: the log-probability (natural, density or mass) of each
 *     element as drawn, before clipping and unnormalising; valid axes only, never padding
 * @param trace what the head needs to recompute them
 */
public record ActionSample(ActionChunk chunk, Matrix logProbabilities, ActionTrace trace) {

  public ActionSample {
    if (logProbabilities.rows() != chunk.steps()
        || logProbabilities.columns() != chunk.actions().columns()) {
      throw new IllegalArgumentException(
          "log-probabilities are %s for a plan of %s".formatted(logProbabilities, chunk.actions()));
    }
    if (!logProbabilities.isFinite()) {
      throw new IllegalArgumentException("log-probabilities of a drawn plan are finite");
    }
  }

  /**
   * A plan whose probability nobody will ask for, as in an evaluation: log-probabilities 0, an
   * empty trace.
   */
  public static ActionSample unscored(ActionChunk chunk) {
    return new ActionSample(
        chunk,
        Matrix.filled(chunk.steps(), chunk.actions().columns(), 0),
        new ActionTrace(NamedTensors.empty()));
  }
}
