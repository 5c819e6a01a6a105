package org.policytrim.api.model;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The part of a policy that reinforcement learning updates. Holds the parameters, the accumulated
 * gradient and the optimiser's state. The core computes the loss: a head only samples, recomputes
 * log-probabilities, and adds up their weighted gradients.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface TrainableActionHead extends ActionHead {

  /** Returns the number of trained parameters. */
  long parameterCount();

  /**
   * Samples chunks with exploration, each with its log-probabilities; one per request, in order.
   */
  List<ActionSample> sample(List<SampleRequest> requests);

  /**
   * Returns the log-probabilities [steps, axes] of recorded decisions under the present weights, in
   * order.
   */
  List<Matrix> logProbabilities(List<RecordedDecision> replays);

  /**
   * Returns the greatest difference, per element, between a recorded log-probability and the one
   * recomputed with the same weights, in a batch of any size.
   */
  double logProbabilityTolerance();

  /**
   * Adds to the accumulated gradient: the sum over all elements of weight times the gradient of the
   * log-probability.
   */
  void accumulate(List<DecisionGradient> replays);

  /**
   * Takes one descent step along the accumulated gradient, and clears it.
   *
   * @return the norm of the gradient before clipping
   */
  double step(OptimizerSettings settings);

  /** Returns the weights, under the tensor names of the original checkpoint. */
  NamedTensors weights();

  /**
   * Returns weights, optimiser moments and step count: everything needed to continue exactly as
   * without an interruption.
   */
  NamedTensors trainingState();

  /**
   * Continues from a {@link #trainingState()} of a head with the same configuration, or from {@link
   * #weights()} alone with fresh moments. Clears the accumulated gradient.
   *
   * @throws IllegalArgumentException naming every missing, unexpected or misshapen tensor
   */
  void restore(NamedTensors state);
}
