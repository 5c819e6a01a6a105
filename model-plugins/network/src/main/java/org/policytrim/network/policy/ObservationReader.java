package org.policytrim.network.policy;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;

/** Translation of observations into the numbers that a network reads. */
public final class ObservationReader {

  private final String owner;
  private final ObservationSpec spec;
  private final QuantileScale state;
  private final double stateLimit;
  private final ImagePreparation preparation;

  /**
   * Makes a reader.
   *
   * @param owner the plugin it reads for, for messages
   * @param spec the contents of every observation
   * @param statistics by which states are scaled
   * @param stateLimit the bound of scaled state numbers, above 0; the quantiles are at -1 and 1
   * @param preparation of images
   */
  public ObservationReader(
      String owner,
      ObservationSpec spec,
      NormalisationStatistics statistics,
      double stateLimit,
      ImagePreparation preparation) {
    this.owner = owner;
    this.spec = spec;
    this.state = new QuantileScale(statistics.state());
    this.stateLimit = stateLimit;
    this.preparation = preparation;
  }

  /**
   * Reads a batch of observations.
   *
   * @throws PluginException if a required image is missing, or an image or a state has another size
   *     than the spec names
   */
  public ObservationBatch read(List<Observation> observations) {
    int imagesSize = spec.cameras().size() * preparation.size();
    float[] images = new float[observations.size() * imagesSize];
    List<ObservationBatch.Row> rows = new ArrayList<>();
    for (Observation observation : observations) {
      boolean[] present = images(observation, images, rows.size() * imagesSize);
      rows.add(new ObservationBatch.Row(present, state(observation), observation.instruction()));
    }
    return new ObservationBatch(images, rows);
  }

  /** Writes the images of all cameras; returns for each camera whether its image is there. */
  private boolean[] images(Observation observation, float[] target, int position) {
    boolean[] present = new boolean[spec.cameras().size()];
    for (int i = 0; i < present.length; i++) {
      CameraSpec camera = spec.cameras().get(i);
      ImageFrame image = observation.images().get(camera.name());
      int place = position + i * preparation.size();
      present[i] = image != null;
      if (image == null) {
        requireOptional(camera, observation);
        preparation.absent(target, place);
      } else {
        requireSize(camera, image);
        preparation.prepare(image, target, place);
      }
    }
    return present;
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

  private float[] state(Observation observation) {
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
      normalised[i] = (float) Math.clamp(value, -stateLimit, stateLimit);
    }
    return normalised;
  }
}
