package org.policytrim.metaworld;

import java.util.List;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.metaworld.task.StepState;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.mujoco.environment.ImageTransform;
import org.policytrim.mujoco.environment.ModelCamera;
import org.policytrim.toolkit.environment.ObservableParts;
import org.policytrim.toolkit.environment.ObservationPresets;

/**
 * The observations of Meta-World. Presets with images contain pixels and the robot's own state
 * only, neither object positions nor the goal.
 */
final class MetaworldObservations {

  private static final String UPRIGHT = "-upright";

  /**
   * Camera {@code corner2} at the place from which data sets of Meta-World for LeRobot were
   * recorded; upside down as the original.
   */
  private static final String NEAR = "corner2-near";

  private static final List<Double> NEAR_POSITION = List.of(0.75, 0.075, 0.7);

  /**
   * The seven cameras of every scene, with the images of the original, in which the four corner
   * cameras are upside down, those four rotated upright, and one that was moved.
   */
  private static final List<String> CAMERAS =
      List.of(
          "corner",
          "corner2",
          "corner3",
          "corner4",
          "topview",
          "behindGripper",
          "gripperPOV",
          "corner" + UPRIGHT,
          "corner2" + UPRIGHT,
          "corner3" + UPRIGHT,
          "corner4" + UPRIGHT,
          NEAR);

  private static final StateField HAND = new StateField("hand-position", 3, "m", "world");
  private static final StateField GRIPPER = new StateField("gripper-opening", 1, "1", "none");

  /** The robot's own state. */
  static final List<StateField> PROPRIOCEPTION = List.of(HAND, GRIPPER);

  /** The 39 numbers of the original in their order. */
  private static final ObservationSpec STATE =
      new ObservationSpec(
          "state-39",
          List.of(),
          List.of(
              HAND,
              GRIPPER,
              new StateField("objects", StepState.OBJECTS, "m, quaternions", "world"),
              new StateField("previous-hand-position", 3, "m", "world"),
              new StateField("previous-gripper-opening", 1, "1", "none"),
              new StateField("previous-objects", StepState.OBJECTS, "m, quaternions", "world"),
              new StateField("goal", 3, "m", "world")));

  /** The view of videos. */
  static final ObservationSpec VIDEO =
      new ObservationSpec(
          "video", List.of(new CameraSpec("corner3" + UPRIGHT, 240, 240, true)), List.of());

  /** All fields and cameras that observations can contain. */
  static final ObservableParts PARTS =
      new ObservableParts(MetaworldProvider.NAME, STATE.state(), CAMERAS);

  static final ObservationPresets PRESETS =
      ObservationPresets.of(
          STATE,
          images("corner-64", 64, "corner"),
          images("corner-128", 128, "corner"),
          images("corner-hand-64", 64, "corner", "behindGripper", "gripperPOV"),
          images("corner2-224", 224, "corner2", "gripperPOV"));

  /** Everything that observations can contain. */
  static final ObservationSpec AVAILABLE =
      new ObservationSpec(
          "all", CameraImages.square(480, CAMERAS.toArray(String[]::new)), STATE.state());

  private MetaworldObservations() {}

  private static ObservationSpec images(String name, int side, String... cameras) {
    return new ObservationSpec(name, CameraImages.square(side, cameras), PROPRIOCEPTION);
  }

  /** Returns the source of a camera's images. */
  static ModelCamera source(String camera) {
    if (camera.equals(NEAR)) {
      return new ModelCamera("corner2", ImageTransform.NONE, NEAR_POSITION);
    }
    return camera.endsWith(UPRIGHT)
        ? new ModelCamera(camera.replace(UPRIGHT, ""), ImageTransform.ROTATE_180)
        : new ModelCamera(camera, ImageTransform.NONE);
  }
}
