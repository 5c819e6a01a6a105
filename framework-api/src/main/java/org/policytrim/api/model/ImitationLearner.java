package org.policytrim.api.model;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.policytrim.api.tensor.NamedTensors;

/**
 * Trains backbone and head together to imitate demonstrations. Afterwards the backbone is frozen.
 * The core samples the examples, schedules the learning rate and writes checkpoints.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface ImitationLearner {

  /**
   * Takes one optimiser step.
   *
   * @param batch the examples to imitate
   * @param random the only source of chance
   * @return the mean loss over the batch, before the step
   */
  double step(List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings);

  /** Returns everything needed to continue training exactly as without an interruption. */
  NamedTensors trainingState();

  /** Continues from a {@link #trainingState()} of a learner with the same configuration. */
  void restore(NamedTensors state);
}
