package org.policytrim.method.perturbation;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;

/** A disturbance of each image by itself; the state passes through. */
interface ImagePerturbation extends ObservationPerturbation {

  /** The disturbed image, of the same size. */
  ImageFrame disturb(ImageFrame image, RandomGenerator random);

  @Override
  default Observation apply(Observation observation, RandomGenerator random) {
    // By name: the order in which a map hands out its cameras must not decide who draws first.
    Map<String, ImageFrame> disturbed = new TreeMap<>(observation.images());
    disturbed.replaceAll((camera, image) -> disturb(image, random));
    return new Observation(disturbed, observation.state(), observation.instruction());
  }
}
