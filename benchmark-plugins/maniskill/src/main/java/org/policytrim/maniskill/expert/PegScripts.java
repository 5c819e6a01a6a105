package org.policytrim.maniskill.expert;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.task.TaskWorld;

/** Demonstrations with pegs, a tool and a plug. */
final class PegScripts {

  private static final double APPROACH = 0.05;

  private PegScripts() {}

  /**
   * Lifts the peg near its end with a gentle grip, so that it swings down by its weight, turns the
   * hand and puts the peg down.
   */
  static List<Stage> upright(TaskWorld world) {
    Vec3 peg = world.pose("peg").position();
    Pose grasp = Grasps.fromAbove(peg, Grasps.sideways(world.tool())).times(Pose.at(0.1, 0, 0));
    Pose lifted = Grasps.above(grasp, 0.3);
    Pose turned = lifted.times(new Pose(Vec3.ZERO, Quat.about(new Vec3(0, 1, 0), Math.PI / 5)));
    List<Stage> stages = new ArrayList<>();
    stages.add(Stage.move(Grasps.above(grasp, APPROACH)));
    stages.add(Stage.careful(grasp));
    stages.add(new Stage.Grip(-0.6, 6));
    stages.add(Stage.careful(lifted));
    stages.add(Stage.careful(turned));
    stages.add(Stage.careful(Grasps.above(turned, -0.1)));
    stages.add(Stage.open());
    return stages;
  }

  /** Hooks the cube with the tool and pulls it towards the arm. */
  static List<Stage> pullWithTool(TaskWorld world) {
    Vec3 tool = world.pose("l_shape_tool").position();
    Vec3 cube = world.pose("cube").position();
    Pose grasp = Grasps.fromAbove(tool.plus(0.02, 0, 0), Grasps.sideways(world.tool()));
    Vec3 hook = new Vec3(cube.x() - 0.1 + 0.02, cube.y() - 0.067, grasp.position().z());
    Pose behind = Grasps.at(grasp, hook);
    return List.of(
        Stage.move(Grasps.above(grasp, APPROACH)),
        Stage.careful(grasp),
        Stage.close(),
        Stage.careful(Grasps.above(grasp, 0.12)),
        Stage.careful(Grasps.above(behind, 0.12)),
        Stage.careful(behind),
        Stage.careful(Grasps.at(grasp, hook.plus(-0.35, 0, 0))));
  }

  /** Grasps the peg behind its middle, lines it up with the hole and pushes it in. */
  static List<Stage> insert(TaskWorld world) {
    Pose peg = world.pose("peg_0");
    double length = world.start().sizes().get(0);
    Vec3 grip = peg.transform(new Vec3(-Math.max(0.05, length / 2 + 0.01), 0, 0));
    Pose grasp =
        Grasps.fromAbove(
            grip, Grasps.along(peg.rotation().axisY(), world.tool().rotation().axisY()));
    Pose hole =
        world
            .pose("box_with_hole_0")
            .times(Pose.at(0, world.start().sizes().get(2), world.start().sizes().get(3)));
    Pose goal = hole.times(Pose.at(-length, 0, 0));
    Pose before = goal.times(Pose.at(-0.01 - length, 0, 0));
    List<Stage> stages = new ArrayList<>();
    stages.add(Stage.move(Grasps.above(grasp, APPROACH)));
    stages.add(Stage.careful(grasp));
    stages.add(Stage.close());
    stages.add(Stage.careful(Grasps.above(grasp, 0.1)));
    for (int i = 0; i < 4; i++) {
      stages.add(Stage.careful(view -> carry(view, "peg_0", before)));
    }
    stages.add(Stage.careful(view -> carry(view, "peg_0", goal.times(Pose.at(-length, 0, 0)))));
    stages.add(Stage.careful(view -> carry(view, "peg_0", goal.times(Pose.at(0.03, 0, 0)))));
    return stages;
  }

  /** Grasps the charger, lines it up with the receptacle and pushes it in. */
  static List<Stage> plug(TaskWorld world) {
    Pose charger = world.pose("charger");
    Pose grasp =
        Grasps.fromAbove(
            charger.transform(new Vec3(-0.02, 0, 0)),
            Grasps.along(charger.rotation().axisY(), world.tool().rotation().axisY()));
    Pose tilted =
        grasp.times(new Pose(Vec3.ZERO, Quat.about(new Vec3(0, 1, 0), tilt(grasp, charger))));
    Pose goal = world.pose("receptacle").times(new Pose(Vec3.ZERO, new Quat(0, 0, 0, 1)));
    List<Stage> stages = new ArrayList<>();
    stages.add(Stage.move(tilted.times(Pose.at(0, 0, -APPROACH))));
    stages.add(Stage.careful(tilted));
    stages.add(Stage.close());
    stages.add(Stage.careful(Grasps.above(tilted, 0.1)));
    for (double distance : new double[] {0.05, 0.05, 0.03, 0.022, 0.022}) {
      stages.add(
          Stage.careful(view -> carry(view, "charger", goal.times(Pose.at(-distance, 0, 0)))));
    }
    stages.add(Stage.careful(view -> carry(view, "charger", goal)));
    stages.add(Stage.careful(view -> carry(view, "charger", goal.times(Pose.at(0.003, 0, 0)))));
    return stages;
  }

  /** Returns the angle by which the hand leans back over the charger, in radians. */
  private static double tilt(Pose grasp, Pose charger) {
    double angle = Math.toRadians(15);
    return grasp.rotation().axisX().dot(charger.rotation().axisX()) > 0 ? angle : -angle;
  }

  /** Returns the pose of the tool that brings a held object to a pose. */
  private static Pose carry(TaskWorld world, String object, Pose goal) {
    return goal.times(world.pose(object).inverse()).times(world.tool());
  }
}
