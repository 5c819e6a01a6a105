package org.policytrim.method.perturbation;

import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;

/** A perturbation of each image on its own; the state is unchanged. */
interface ImagePerturbation extends ObservationPerturbation {

  /** Returns the perturbed image, of the same size. */
  ImageFrame perturb(ImageFrame image, RandomGenerator random);

  @Override
  default Observation apply(Observation observation, RandomGenerator random) {
    // Sorted by camera name, so that the random draws do not depend on the order of a map.
    Map<String, ImageFrame> perturbed = new TreeMap<>(observation.images());
    perturbed.replaceAll((camera, image) -> perturb(image, random));
    return new Observation(perturbed, observation.state(), observation.instruction());
  }
}
