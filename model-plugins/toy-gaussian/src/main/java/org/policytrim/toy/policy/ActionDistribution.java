package org.policytrim.toy.policy;

import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.Matrix;

/**
 * A distribution over action chunks, given the outputs of the head's network for one decision. Has
 * no state.
 */
public interface ActionDistribution {

  /** Returns the number of actions in a chunk. */
  int chunkLength();

  /** Returns the number of network outputs for one chunk. */
  int outputs();

  /** Returns the chunk for evaluation. */
  ActionChunk decide(float[] outputs, RandomGenerator random);

  /** Returns a sentence for reports on how {@link #decide} chooses, if there is a choice. */
  default String planning() {
    return "";
  }

  /** Samples a chunk for training. */
  ActionSample sample(float[] outputs, RandomGenerator random);

  /** Returns the log-probabilities of a sampled chunk [steps, axes]. */
  Matrix logProbabilities(float[] outputs, ActionTrace trace);

  /**
   * Returns the derivative, with respect to the outputs, of the sum of weight times
   * log-probability.
   */
  float[] gradient(float[] outputs, ActionTrace trace, Matrix weights);

  /**
   * Computes the imitation loss of an example over its valid steps.
   *
   * @param slope receives dLoss/dOutput
   * @return the loss
   */
  double imitate(float[] outputs, ImitationExample example, float[] slope);
}
