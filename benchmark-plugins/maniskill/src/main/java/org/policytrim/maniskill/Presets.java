package org.policytrim.maniskill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.TaskSpec;

/**
 * The observations that policies receive. A preset with images has the robot's own state besides:
 * objects and goals must be seen.
 */
final class Presets {

  /** The camera in front of the robot, that of the wrist, and that of the original's videos. */
  static final String BASE_CAMERA = "base_camera";

  static final String HAND_CAMERA = "hand_camera";
  static final String FILM_CAMERA = "render_camera";

  /** The name of the preset with the original's state vector. */
  static final String STATE = "state";

  /** The name of the preset with a state vector that all tasks share. */
  static final String OBJECTS = "objects";

  /** The state of the arm, which observations with images contain. */
  private static final List<StateField> ARM = List.of(TaskSpec.POSITIONS, ObjectState.TOOL);

  /** The robot's own state: the arm, and 1 where an object of the task is grasped. */
  static final List<StateField> PROPRIOCEPTION =
      List.of(TaskSpec.POSITIONS, ObjectState.TOOL, new StateField("is-grasped", 1, "1", "none"));

  private static final Map<String, ObservationSpec> IMAGES = new LinkedHashMap<>();

  static {
    for (ObservationSpec preset :
        List.of(
            images("base-64", 64, BASE_CAMERA),
            images("base-128", 128, BASE_CAMERA),
            images("base-224", 224, BASE_CAMERA),
            images("base-hand-64", 64, BASE_CAMERA, HAND_CAMERA),
            images("base-hand-128", 128, BASE_CAMERA, HAND_CAMERA),
            images("base-hand-224", 224, BASE_CAMERA, HAND_CAMERA))) {
      IMAGES.put(preset.name(), preset);
    }
  }

  private Presets() {}

  /** Returns the names of the presets, the default first. */
  static List<String> names() {
    List<String> names = new ArrayList<>(IMAGES.keySet());
    names.addAll(0, List.of(STATE, OBJECTS));
    return names;
  }

  /** Returns the cameras of a robot. */
  static List<String> cameras(String robot) {
    return robot.equals(Panda.WRIST_CAMERA)
        ? List.of(BASE_CAMERA, HAND_CAMERA, FILM_CAMERA)
        : List.of(BASE_CAMERA, FILM_CAMERA);
  }

  /**
   * Returns a preset for some tasks.
   *
   * @throws ManiskillException if not all tasks have its cameras, or their states differ
   */
  static ObservationSpec named(String name, List<TaskSpec> tasks) {
    if (name.equals(OBJECTS)) {
      return objects();
    }
    ObservationSpec preset = name.equals(STATE) || name.isEmpty() ? state(tasks) : IMAGES.get(name);
    if (preset == null) {
      throw new IllegalArgumentException("there is no observation preset '" + name + "'");
    }
    for (CameraSpec camera : preset.cameras()) {
      for (TaskSpec task : tasks) {
        if (!cameras(task.robot()).contains(camera.name())) {
          throw new ManiskillException(
              "the robot of %s has no %s".formatted(task.id(), camera.name()),
              "Set benchmark.robot to wrist-camera, or choose an observation with base_camera alone");
        }
      }
    }
    return preset;
  }

  private static ObservationSpec state(List<TaskSpec> tasks) {
    List<StateField> layout = tasks.getFirst().state();
    for (TaskSpec task : tasks) {
      if (!task.state().equals(layout)) {
        throw new ManiskillException(
            "the state vectors of %s and %s differ".formatted(tasks.getFirst().id(), task.id()),
            "Select tasks with equal states, or the observation 'objects', or one with images");
      }
    }
    return new ObservationSpec(STATE, List.of(), layout);
  }

  private static ObservationSpec objects() {
    List<StateField> layout =
        new ArrayList<>(List.of(TaskSpec.POSITIONS, TaskSpec.VELOCITIES, ObjectState.TOOL));
    layout.addAll(ObjectState.FIELDS);
    return new ObservationSpec(OBJECTS, List.of(), layout);
  }

  private static ObservationSpec images(String name, int side, String... cameras) {
    return new ObservationSpec(
        name,
        Arrays.stream(cameras).map(camera -> new CameraSpec(camera, side, side, true)).toList(),
        ARM);
  }
}
