package org.policytrim.libero;

import java.util.List;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.mujoco.environment.ImageTransform;
import org.policytrim.mujoco.environment.ModelCamera;
import org.policytrim.toolkit.environment.ObservableParts;
import org.policytrim.toolkit.environment.ObservationPresets;

/**
 * The observations of LIBERO: images and the robot's own state, never object positions.
 *
 * <p>The plain name of a camera gives the upright image. {@code -raw} gives the image as in the
 * original's observation, upside down; {@code -turned} gives that one rotated by 180 degrees, which
 * is upright and mirrored: the input of openpi, OpenVLA and OpenVLA-OFT policies.
 */
final class LiberoObservations {

  private static final String RAW = "-raw";
  private static final String TURNED = "-turned";
  private static final String AGENT = "agentview";
  private static final String HAND = "robot0_eye_in_hand";

  /** The cameras of every scene, two of them in three variants. */
  private static final List<String> CAMERAS =
      List.of(
          AGENT,
          HAND,
          "frontview",
          "galleryview",
          AGENT + RAW,
          HAND + RAW,
          AGENT + TURNED,
          HAND + TURNED);

  /** The robot's own state. */
  static final List<StateField> PROPRIOCEPTION =
      List.of(
          new StateField("hand-position", 3, "m", "world"),
          new StateField("hand-axis-angle", 3, "rad", "world"),
          new StateField("finger-positions", 2, "m", "none"));

  /** All fields and cameras that observations can contain. */
  static final ObservableParts PARTS =
      new ObservableParts(LiberoProvider.NAME, PROPRIOCEPTION, CAMERAS);

  /** The view of videos. */
  static final ObservationSpec VIDEO =
      new ObservationSpec("video", List.of(new CameraSpec(AGENT, 256, 256, true)), List.of());

  static final ObservationPresets PRESETS =
      ObservationPresets.of(
          images("cameras-128", 128, PROPRIOCEPTION, AGENT, HAND),
          images("cameras-64", 64, PROPRIOCEPTION, AGENT, HAND),
          images("openpi-224", 224, PROPRIOCEPTION, AGENT + TURNED, HAND + TURNED),
          images("openvla-oft-224", 224, PROPRIOCEPTION, AGENT + TURNED, HAND + TURNED),
          images("openvla-224", 224, List.of(), AGENT + TURNED));

  /** Everything that observations can contain. */
  static final ObservationSpec AVAILABLE =
      images("all", 256, PROPRIOCEPTION, CAMERAS.toArray(String[]::new));

  private LiberoObservations() {}

  private static ObservationSpec images(
      String name, int side, List<StateField> state, String... cameras) {
    return new ObservationSpec(name, CameraImages.square(side, cameras), state);
  }

  /** Returns the source of a camera's images. */
  static ModelCamera source(String camera) {
    if (camera.endsWith(RAW)) {
      return new ModelCamera(camera.replace(RAW, ""), ImageTransform.FLIP_VERTICALLY);
    }
    if (camera.endsWith(TURNED)) {
      return new ModelCamera(camera.replace(TURNED, ""), ImageTransform.FLIP_HORIZONTALLY);
    }
    return new ModelCamera(camera, ImageTransform.NONE);
  }
}
