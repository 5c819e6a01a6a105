package org.policytrim.method.perturbation;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;

/**
 * Perturbs a policy's observations during evaluation (docs/method.md, section 7.6). The same
 * observation and the same random stream give the same result, so policies that are compared see
 * the same noise.
 */
@FunctionalInterface
public interface ObservationPerturbation {

  /**
   * Returns the perturbed observation, with the same cameras, image sizes and state layout.
   *
   * @param observation the environment's observation
   * @param random the only source of randomness
   */
  Observation apply(Observation observation, RandomGenerator random);

  /** Returns a perturbation that changes nothing and uses no randomness. */
  static ObservationPerturbation none() {
    return (observation, random) -> observation;
  }
}
