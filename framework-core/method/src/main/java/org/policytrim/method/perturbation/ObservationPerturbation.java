package org.policytrim.method.perturbation;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;

/**
 * Disturbs what a policy sees, at evaluation only (METHOD section 8). Pure: the same observation
 * and the same stream give the same picture, so base and trimmed look through the same noise.
 */
@FunctionalInterface
public interface ObservationPerturbation {

  /**
   * The disturbed observation: the same cameras at the same sizes, the same state layout.
   *
   * @param observation as the environment showed it
   * @param random the only source of chance
   */
  Observation apply(Observation observation, RandomGenerator random);

  /** Changes nothing and draws nothing. */
  static ObservationPerturbation none() {
    return (observation, random) -> observation;
  }
}
