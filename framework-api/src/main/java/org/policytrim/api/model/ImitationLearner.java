package org.policytrim.api.model;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.tensor.NamedTensors;

/**
 * Trains backbone and head together to imitate demonstrations. Afterwards the backbone is frozen.
 * The core draws the examples, sets the pace and writes the checkpoints.
 */
public interface ImitationLearner {

  /**
   * One optimiser step.
   *
   * @param batch what to imitate
   * @param random the only source of chance
   * @return the loss before the step
   */
  double step(List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings);

  /** Everything needed to go on exactly as if never stopped. */
  NamedTensors trainingState();

  /** Goes on from a {@link #trainingState()}. */
  void restore(NamedTensors state);
}
