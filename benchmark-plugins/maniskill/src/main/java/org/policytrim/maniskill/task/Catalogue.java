package org.policytrim.maniskill.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.StateField;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.robot.Panda;

/** All tasks. */
public final class Catalogue {

  /** The hole's clearance in the original, and that of the easier variant, in metres. */
  private static final double NARROW = 0.003;

  private static final double WIDE = 0.02;

  private static final StateField TOOL = pose("tool-pose");
  private static final StateField GRASPED = new StateField("is-grasped", 1, "1", "none");

  private static final CameraView STANDARD =
      CameraView.sensor(new Vec3(0.3, 0, 0.6), new Vec3(-0.1, 0, 0.1));
  private static final CameraView FILM =
      CameraView.film(new Vec3(0.6, 0.7, 0.6), new Vec3(0, 0, 0.35));

  private static final Map<String, TaskSpec> TASKS = new LinkedHashMap<>();

  static {
    add(
        new TaskSpec(
            "PickCube-v1",
            Panda.PLAIN,
            "pick up the red cube and hold it at the green point",
            50,
            220,
            STANDARD,
            FILM,
            List.of(
                GRASPED,
                TOOL,
                point("goal-position"),
                pose("cube-pose"),
                way("tool-to-cube"),
                way("cube-to-goal")),
            PickCube::new));
    add(
        new TaskSpec(
            "PushCube-v1",
            Panda.PLAIN,
            "push the blue cube forward onto the target",
            50,
            200,
            STANDARD,
            FILM,
            List.of(TOOL, point("goal-position"), pose("cube-pose")),
            PushCube::new));
    add(
        new TaskSpec(
            "PullCube-v1",
            Panda.PLAIN,
            "pull the blue cube back onto the target",
            50,
            200,
            CameraView.sensor(new Vec3(-0.5, 0, 0.25), new Vec3(0.2, 0, -0.5)),
            FILM,
            List.of(TOOL, point("goal-position"), pose("cube-pose")),
            PullCube::new));
    add(
        new TaskSpec(
            "StackCube-v1",
            Panda.WRIST_CAMERA,
            "put the red cube on the green cube",
            50,
            320,
            STANDARD,
            FILM,
            List.of(
                TOOL,
                pose("red-pose"),
                pose("green-pose"),
                way("tool-to-red"),
                way("tool-to-green"),
                way("red-to-green")),
            StackCube::new));
    add(
        new TaskSpec(
            "LiftPegUpright-v1",
            Panda.PLAIN,
            "set the peg upright on the table",
            50,
            450,
            STANDARD,
            FILM,
            List.of(TOOL, pose("peg-pose")),
            LiftPegUpright::new));
    add(
        new TaskSpec(
            "PlaceSphere-v1",
            Panda.PLAIN,
            "put the blue ball into the bin",
            50,
            320,
            CameraView.sensor(new Vec3(0.3, 0, 0.2), new Vec3(-0.1, 0, 0)),
            CameraView.film(new Vec3(0.6, -0.2, 0.2), new Vec3(0, 0, 0.2)),
            List.of(GRASPED, TOOL, point("bin-position"), pose("ball-pose"), way("tool-to-ball")),
            PlaceSphere::new));
    add(
        new TaskSpec(
            "StackPyramid-v1",
            Panda.WRIST_CAMERA,
            "put the red cube beside the green cube and the blue cube on top of both",
            250,
            600,
            CameraView.sensor(new Vec3(0.3, 0, 0.4), new Vec3(-0.05, 0, 0.1)),
            FILM,
            List.of(
                TOOL,
                pose("red-pose"),
                pose("green-pose"),
                pose("blue-pose"),
                way("tool-to-red"),
                way("tool-to-green"),
                way("tool-to-blue"),
                way("red-to-green"),
                way("green-to-blue"),
                way("red-to-blue")),
            StackPyramid::new));
    add(
        new TaskSpec(
            "PullCubeTool-v1",
            Panda.PLAIN,
            "pull the blue cube closer with the red tool",
            100,
            550,
            CameraView.sensor(new Vec3(0.3, 0, 0.5), new Vec3(-0.1, 0, 0.1)),
            FILM,
            List.of(TOOL, pose("cube-pose"), pose("hook-pose")),
            PullCubeTool::new));
    add(peg("PegInsertionSide-v1", "put the orange end of the peg into the narrow hole", NARROW));
    add(peg("PegInsertionSideWide-v1", "put the orange end of the peg into the wide hole", WIDE));
    add(
        new TaskSpec(
            "PlugCharger-v1",
            Panda.WRIST_CAMERA,
            "plug the charger into the receptacle",
            200,
            480,
            STANDARD,
            CameraView.film(new Vec3(0.3, 0.4, 0.2), new Vec3(0, 0, 0)),
            List.of(TOOL, pose("charger-pose"), pose("receptacle-pose"), pose("goal-pose")),
            PlugCharger::new));
    add(
        new TaskSpec(
            "PokeCube-v1",
            Panda.PLAIN,
            "push the red cube onto the target with the peg",
            50,
            200,
            STANDARD,
            CameraView.film(new Vec3(0.6, 0.7, 0.6), new Vec3(0.2, 0.2, 0.35)),
            List.of(
                TOOL,
                pose("cube-pose"),
                pose("peg-pose"),
                point("goal-position"),
                way("tool-to-peg"),
                way("peg-to-cube"),
                way("cube-to-goal"),
                way("cube-to-peg-head")),
            PokeCube::new));
    add(
        new TaskSpec(
            "RollBall-v1",
            Panda.PLAIN,
            "roll the ball onto the target",
            80,
            200,
            CameraView.sensor(new Vec3(-0.1, 0.9, 0.3), new Vec3(0, 0, 0)),
            CameraView.film(new Vec3(-0.6, 1.3, 0.8), new Vec3(0, 0.13, 0)),
            List.of(
                TOOL,
                point("goal-position"),
                pose("ball-pose"),
                new StateField("ball-velocity", 3, "m/s", "world"),
                way("tool-to-ball"),
                way("ball-to-goal")),
            RollBall::new));
  }

  private Catalogue() {}

  private static TaskSpec peg(String id, String instruction, double clearance) {
    return new TaskSpec(
        id,
        Panda.WRIST_CAMERA,
        instruction,
        100,
        450,
        CameraView.sensor(new Vec3(0, -0.3, 0.2), new Vec3(0, 0, 0.1)),
        CameraView.film(new Vec3(0.5, -0.5, 0.8), new Vec3(0.05, -0.1, 0.4)),
        List.of(
            TOOL,
            pose("peg-pose"),
            new StateField("peg-half-size", 3, "m", "none"),
            pose("hole-pose"),
            new StateField("hole-radius", 1, "m", "none")),
        () -> new PegInsertionSide(clearance));
  }

  private static void add(TaskSpec task) {
    TASKS.put(task.id(), task);
  }

  private static StateField pose(String name) {
    return new StateField(name, 7, "m, quaternion w x y z", "world");
  }

  private static StateField point(String name) {
    return new StateField(name, 3, "m", "world");
  }

  private static StateField way(String name) {
    return new StateField(name, 3, "m", "world");
  }

  /** Returns the ids of all tasks. */
  public static List<String> ids() {
    return List.copyOf(TASKS.keySet());
  }

  /** Returns whether there is a task of an id. */
  public static boolean has(String id) {
    return TASKS.containsKey(id);
  }

  /**
   * Returns a task.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  public static TaskSpec task(String id) {
    TaskSpec task = TASKS.get(id);
    if (task == null) {
      throw new IllegalArgumentException("ManiSkill has no task '" + id + "'; it has " + ids());
    }
    return task;
  }
}
