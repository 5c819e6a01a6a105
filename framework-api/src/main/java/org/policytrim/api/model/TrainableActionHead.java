package org.policytrim.api.model;

import java.util.List;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The part of a policy that reinforcement learning moves. Owns its parameters, accumulated
 * gradients and optimiser moments; knows nothing of rewards.
 */
public interface TrainableActionHead extends ActionHead {

  /** The number of trained parameters. */
  long parameterCount();

  /**
   * Plans drawn with exploration, each with its log-probabilities and what is needed to recompute
   * them.
   */
  List<ActionSample> sample(List<SampleRequest> requests);

  /**
   * The log-probabilities [steps, axes] of recorded decisions under the present weights, in order.
   */
  List<Matrix> logProbabilities(List<RecordedDecision> replays);

  /**
   * How far a recomputed log-probability may be from the one recorded with the same weights, per
   * element; the rounding of another batch is inside it.
   */
  double logProbabilityTolerance();

  /**
   * Adds the sum over all elements of weight times the gradient of the log-probability to what was
   * accumulated since the last step.
   */
  void accumulate(List<DecisionGradient> replays);

  /**
   * Takes one descent step along what was accumulated and forgets it.
   *
   * @return the gradient's norm before clipping
   */
  double step(OptimizerSettings settings);

  /** The weights under the original checkpoint's tensor names. */
  NamedTensors weights();

  /**
   * Weights, optimiser moments and step count: everything needed to go on exactly as if never
   * stopped.
   */
  NamedTensors trainingState();

  /**
   * Goes on from a {@link #trainingState()} of a head of the same configuration, or from bare
   * {@link #weights()} with fresh moments. Accumulated gradients are forgotten.
   *
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor
   */
  void restore(NamedTensors state);
}
