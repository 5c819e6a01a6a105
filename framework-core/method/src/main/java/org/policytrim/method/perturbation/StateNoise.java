package org.policytrim.method.perturbation;

import java.util.random.RandomGenerator;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.tensor.Matrix;

/**
 * Adds independent Gaussian noise to every number of the state, redrawn for each observation;
 * images pass through.
 *
 * @param thousandths the noise's standard deviation in thousandths of the state's units:
 *     millimetres for positions in metres; from 1 to 1000
 */
record StateNoise(int thousandths) implements ObservationPerturbation {

  StateNoise {
    if (thousandths < 1 || thousandths > 1000) {
      throw new IllegalArgumentException(
          "state noise is 1 to 1000 thousandths of the state's units, found " + thousandths);
    }
  }

  @Override
  public Observation apply(Observation observation, RandomGenerator random) {
    Matrix state = observation.state();
    double deviation = thousandths / 1000.0;
    return new Observation(
        observation.images(),
        state.map(value -> value + deviation * random.nextGaussian()),
        observation.instruction());
  }
}
