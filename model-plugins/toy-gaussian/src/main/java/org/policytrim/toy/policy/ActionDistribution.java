package org.policytrim.toy.policy;

import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.tensor.Matrix;

/**
 * What a head's network outputs mean: a distribution over plans. Has no state; every method is told
 * the outputs for one decision.
 */
public interface ActionDistribution {

  /** The number of actions in a plan. */
  int chunkLength();

  /** How many numbers the network must give for one plan. */
  int outputs();

  /** The plan as it is evaluated and shipped. */
  ActionChunk decide(float[] outputs, RandomGenerator random);

  /** How {@link #decide} does so, as a sentence for reports; empty where there is but one way. */
  default String planning() {
    return "";
  }

  /** A plan drawn for training. */
  ActionSample sample(float[] outputs, RandomGenerator random);

  /** The log-probabilities [steps, axes] of a plan that was drawn. */
  Matrix logProbabilities(float[] outputs, ActionTrace trace);

  /** The sum over all elements of weight times the derivative of their log-probability. */
  float[] gradient(float[] outputs, ActionTrace trace, Matrix weights);

  /**
   * How badly the outputs imitate an example; its steps past the demonstration's end don't count.
   *
   * @param slope receives dLoss/dOutput
   * @return the loss
   */
  double imitate(float[] outputs, ImitationExample example, float[] slope);
}
