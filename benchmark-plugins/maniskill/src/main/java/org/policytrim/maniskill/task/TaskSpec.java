package org.policytrim.maniskill.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.policytrim.api.environment.StateField;
import org.policytrim.maniskill.robot.Panda;

/**
 * A task of ManiSkill.
 *
 * @param id such as {@code PickCube-v1}
 * @param robot the name of the robot
 * @param instruction one sentence for the policy
 * @param originalLimit the original's longest episode in steps
 * @param demonstratedLimit a limit that leaves room for the longest demonstrations, in steps
 * @param sensor the camera {@code base_camera}
 * @param film the camera {@code render_camera} for videos
 * @param extras the state fields after joint positions and velocities
 * @param rules creates the rules for one environment
 */
public record TaskSpec(
    String id,
    String robot,
    String instruction,
    int originalLimit,
    int demonstratedLimit,
    CameraView sensor,
    CameraView film,
    List<StateField> extras,
    Supplier<TaskRules> rules) {

  /** The joint positions of the arm and the two fingers. */
  public static final StateField POSITIONS =
      new StateField("joint-positions", 9, "rad, fingers m", "joint");

  /** The joint velocities of the arm and the two fingers. */
  public static final StateField VELOCITIES =
      new StateField("joint-velocities", 9, "rad/s, fingers m/s", "joint");

  public TaskSpec {
    extras = List.copyOf(extras);
  }

  /** Returns the layout of the state, equal to the original's {@code state} observation. */
  public List<StateField> state() {
    List<StateField> layout = new ArrayList<>(List.of(POSITIONS, VELOCITIES));
    layout.addAll(extras);
    return layout;
  }

  /** Returns this task with the arm that has a camera at its wrist. */
  public TaskSpec withWristCamera() {
    return robot.equals(Panda.WRIST_CAMERA)
        ? this
        : new TaskSpec(
            id,
            Panda.WRIST_CAMERA,
            instruction,
            originalLimit,
            demonstratedLimit,
            sensor,
            film,
            extras,
            () -> new CameraArmRules(rules.get()));
  }
}
