package org.policytrim.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.tensor.Matrix;

/** Small specs, and random values in the layout of a spec. */
public final class SpecSamples {

  private static final int BLOCKS = 4;

  private SpecSamples() {}

  /** Returns normalised increments of the hand on axes named axis-0, axis-1, and so on. */
  public static ActionSpec actions(int axes) {
    List<ActionAxis> list =
        java.util.stream.IntStream.range(0, axes)
            .mapToObj(
                axis ->
                    new ActionAxis(
                        "axis-" + axis,
                        AxisRole.TRANSLATION,
                        ActionUnit.NORMALISED,
                        ActionFrame.WORLD,
                        AxisMode.DELTA,
                        -1,
                        1))
            .toList();
    return new ActionSpec(list, 20);
  }

  /** Returns a state of {@code size} values without cameras. */
  public static ObservationSpec stateOnly(int size) {
    return new ObservationSpec(
        "state-" + size, List.of(), List.of(new StateField("numbers", size, "1", "none")));
  }

  /** Returns a square camera and a state of {@code size} values. */
  public static ObservationSpec cameraAndState(int pixels, int size) {
    return new ObservationSpec(
        "front-" + pixels,
        List.of(new CameraSpec("front", pixels, pixels, true)),
        List.of(new StateField("numbers", size, "1", "none")));
  }

  /** Returns two cameras of different sizes, the second optional, and a state of 4 values. */
  public static ObservationSpec twoCameras() {
    return new ObservationSpec(
        "two-cameras",
        List.of(new CameraSpec("front", 32, 32, true), new CameraSpec("wrist", 24, 32, false)),
        List.of(new StateField("hand", 4, "m", "world")));
  }

  /** Returns the layout of the episodes that an {@link EpisodeBuilder} makes. */
  public static RewardContext rewardContext() {
    return new RewardContext(actions(2), List.of(new StateField("robot", 2, "m", "world")));
  }

  /**
   * Returns a context for a model that extrapolates beyond its chunk: 4 axes, {@link #twoCameras},
   * a short and a long instruction, 6 actions in pretraining, chunks of 8, horizon 3.
   */
  public static ModelContext twoCameraContext() {
    return new ModelContext(
        actions(4),
        twoCameras(),
        List.of("push", "pull the blue door open by its handle, slowly"),
        6,
        8,
        3,
        Device.CPU,
        7);
  }

  /** Returns a card with unit statistics. */
  public static PolicyCard card(
      ActionSpec actions, ObservationSpec observations, int chunkLength, int horizon) {
    return new PolicyCard(
        "fake",
        "0",
        SpiVersion.NAME,
        actions,
        observations,
        chunkLength,
        chunkLength,
        horizon,
        NormalisationStatistics.unit(observations.stateSize(), actions.dimensions()),
        "made for a test");
  }

  /**
   * Returns an observation with all cameras of the spec and standard normal state values. Images
   * consist of coarse coloured blocks.
   */
  public static Observation observation(
      ObservationSpec spec, String instruction, RandomGenerator random) {
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : spec.cameras()) {
      images.put(camera.name(), image(camera, random));
    }
    double[] state = new double[spec.stateSize()];
    for (int i = 0; i < state.length; i++) {
      state[i] = random.nextGaussian();
    }
    return new Observation(images, Matrix.of(1, state.length, state), instruction);
  }

  /** Returns a random action within the ranges. */
  public static double[] action(ActionSpec spec, RandomGenerator random) {
    return spec.axes().stream()
        .mapToDouble(axis -> axis.low() + (axis.high() - axis.low()) * random.nextDouble())
        .toArray();
  }

  /** Returns random actions within the ranges [steps, axes]. */
  public static Matrix actions(ActionSpec spec, int steps, RandomGenerator random) {
    double[][] rows = new double[steps][];
    for (int step = 0; step < steps; step++) {
      rows[step] = action(spec, random);
    }
    return Matrix.ofRows(rows);
  }

  private static ImageFrame image(CameraSpec camera, RandomGenerator random) {
    byte[] colours = new byte[BLOCKS * BLOCKS * 3];
    random.nextBytes(colours);
    byte[] rgb = new byte[camera.height() * camera.width() * 3];
    for (int row = 0; row < camera.height(); row++) {
      for (int column = 0; column < camera.width(); column++) {
        int block = row * BLOCKS / camera.height() * BLOCKS + column * BLOCKS / camera.width();
        System.arraycopy(colours, block * 3, rgb, (row * camera.width() + column) * 3, 3);
      }
    }
    return ImageFrame.wrap(camera.height(), camera.width(), rgb);
  }
}
