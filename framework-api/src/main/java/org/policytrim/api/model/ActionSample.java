package org.policytrim.api.model;

import org.apiguardian.api.API;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/**
 * An action chunk that was sampled for training.
 *
 * @param chunk the sampled actions, in the units of the policy's action spec
 * @param logProbabilities the natural logarithm of the probability (or density) of each sampled
 *     element [steps, axes], before clipping and unnormalising; without padded axes
 * @param trace the data that the head needs to recompute the log-probabilities
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ActionSample(ActionChunk chunk, Matrix logProbabilities, ActionTrace trace) {

  public ActionSample {
    if (logProbabilities.rows() != chunk.steps()
        || logProbabilities.columns() != chunk.actions().columns()) {
      throw new IllegalArgumentException(
          "there are log-probabilities %s for a chunk %s"
              .formatted(logProbabilities, chunk.actions()));
    }
    if (!logProbabilities.isFinite()) {
      throw new IllegalArgumentException("the log-probabilities of a sampled chunk must be finite");
    }
  }

  /**
   * Creates a sample for an evaluation, whose probability is not needed: log-probabilities 0 and an
   * empty trace.
   */
  public static ActionSample unscored(ActionChunk chunk) {
    return new ActionSample(
        chunk,
        Matrix.filled(chunk.steps(), chunk.actions().columns(), 0),
        new ActionTrace(NamedTensors.empty()));
  }
}
