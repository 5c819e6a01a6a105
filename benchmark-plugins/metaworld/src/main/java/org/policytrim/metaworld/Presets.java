package org.policytrim.metaworld;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.metaworld.task.Sight;
import org.policytrim.mujoco.environment.ObservationAssembler;

/**
 * What policies are shown. A preset with images shows pixels and the robot's own state only: the
 * objects' positions and the goal must be seen.
 */
final class Presets {

  /**
   * What stands behind a corner camera's name when its picture is to be turned the right way up.
   */
  static final String UPRIGHT = "-upright";

  /**
   * The seven cameras of every scene, as the original shows them, which is upside down for the four
   * in the corners; and those four turned the right way up.
   */
  static final List<String> CAMERAS =
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
          "corner4" + UPRIGHT);

  private static final StateField HAND = new StateField("hand-position", 3, "m", "world");
  private static final StateField GRIPPER = new StateField("gripper-opening", 1, "1", "none");

  /** What the robot knows of itself. */
  static final List<StateField> PROPRIOCEPTION = List.of(HAND, GRIPPER);

  /** The original's 39 numbers in their order. */
  static final ObservationSpec STATE =
      new ObservationSpec(
          "state-39",
          List.of(),
          List.of(
              HAND,
              GRIPPER,
              new StateField("objects", Sight.OBJECTS, "m, quaternions", "world"),
              new StateField("previous-hand-position", 3, "m", "world"),
              new StateField("previous-gripper-opening", 1, "1", "none"),
              new StateField("previous-objects", Sight.OBJECTS, "m, quaternions", "world"),
              new StateField("goal", 3, "m", "world")));

  /** Everything an observation may ask for. */
  static final ObservationAssembler SEEN =
      new ObservationAssembler(MetaworldProvider.NAME, STATE.state(), CAMERAS);

  private static final Map<String, ObservationSpec> BY_NAME = new LinkedHashMap<>();

  static {
    for (ObservationSpec preset :
        List.of(
            STATE,
            pixels("corner-64", 64, "corner"),
            pixels("corner-128", 128, "corner"),
            pixels("corner-hand-64", 64, "corner", "behindGripper", "gripperPOV"),
            pixels("corner2-224", 224, "corner2", "gripperPOV"))) {
      BY_NAME.put(preset.name(), preset);
    }
  }

  private Presets() {}

  /** The presets' names, the default first. */
  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** A preset; the default for an empty name. */
  static ObservationSpec named(String name) {
    ObservationSpec preset = name.isEmpty() ? STATE : BY_NAME.get(name);
    if (preset == null) {
      throw new IllegalArgumentException("there is no observation preset '" + name + "'");
    }
    return preset;
  }

  private static ObservationSpec pixels(String name, int side, String... cameras) {
    return new ObservationSpec(
        name,
        Arrays.stream(cameras).map(camera -> new CameraSpec(camera, side, side, true)).toList(),
        PROPRIOCEPTION);
  }
}
