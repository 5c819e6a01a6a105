package org.policytrim.network.policy;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;

/** Images and state of an observation to the numbers a network reads. */
public final class ObservationReader {

  /** States further out than this look alike: a network has seen nothing there. */
  private static final float FARTHEST = 3;

  private final String owner;
  private final ObservationSpec spec;
  private final QuantileScale state;
  private final ImagePreparation preparation;

  /**
   * A reader.
   *
   * @param owner the model it reads for, for messages
   * @param spec what every observation holds
   * @param statistics by which states are scaled
   * @param preparation of images
   */
  public ObservationReader(
      String owner,
      ObservationSpec spec,
      NormalisationStatistics statistics,
      ImagePreparation preparation) {
    this.owner = owner;
    this.spec = spec;
    this.state = new QuantileScale(statistics.state());
    this.preparation = preparation;
  }

  /** How many numbers the images of all cameras become. */
  public int imagesSize() {
    return spec.cameras().size() * preparation.size();
  }

  /**
   * Writes the images of all cameras, one after the other; absent ones are black.
   *
   * @param target receives {@link #imagesSize()} numbers from {@code position} on
   * @return for each camera whether its image is there
   * @throws PluginException if a required image is missing, or one has another size than said
   */
  public boolean[] images(Observation observation, float[] target, int position) {
    boolean[] there = new boolean[spec.cameras().size()];
    int place = position;
    for (int i = 0; i < there.length; i++) {
      CameraSpec camera = spec.cameras().get(i);
      ImageFrame image = observation.images().get(camera.name());
      there[i] = image != null;
      if (image == null) {
        requireOptional(camera, observation);
        preparation.absent(target, place);
      } else {
        requireSize(camera, image);
        preparation.prepare(image, target, place);
      }
      place += preparation.size();
    }
    return there;
  }

  private void requireOptional(CameraSpec camera, Observation observation) {
    if (camera.required()) {
      throw new PluginException(
          owner,
          "an observation lacks the image of camera %s; it has %s"
              .formatted(camera.name(), observation.images().keySet()),
          "Choose an observation preset with that camera, or a policy made for this one.");
    }
  }

  private void requireSize(CameraSpec camera, ImageFrame image) {
    if (image.height() != camera.height() || image.width() != camera.width()) {
      throw new PluginException(
          owner,
          "camera %s shows %d x %d pixels, the policy was made for %d x %d"
              .formatted(
                  camera.name(), image.height(), image.width(), camera.height(), camera.width()),
          "Choose the observation preset the policy was made for.");
    }
  }

  /**
   * The state, its quantiles scaled to -1 and 1.
   *
   * @throws PluginException if it has another size than said
   */
  public float[] state(Observation observation) {
    int size = observation.state().columns();
    if (size != spec.stateSize()) {
      throw new PluginException(
          owner,
          "an observation holds %d state numbers, the policy was made for %d"
              .formatted(size, spec.stateSize()),
          "Choose the observation preset the policy was made for.");
    }
    float[] normalised = new float[size];
    for (int i = 0; i < size; i++) {
      double value = state.toNetwork(i, observation.state().get(0, i));
      normalised[i] = (float) Math.clamp(value, -FARTHEST, FARTHEST);
    }
    return normalised;
  }
}
