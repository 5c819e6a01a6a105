package org.policytrim.maniskill.expert;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.task.TaskWorld;

/** Demonstrations with cubes and a ball. */
final class CubeScripts {

  /** The height above a grasp from which the tool goes straight down in metres. */
  private static final double APPROACH = 0.05;

  private static final double LIFT = 0.1;
  private static final double CUBE = 0.04;

  /** The distance of two cubes side by side, above half an edge and half a diagonal, in metres. */
  private static final double BESIDE = 0.052;

  private CubeScripts() {}

  static List<Stage> pick(TaskWorld world) {
    Pose grasp = Grasps.cube(world.pose("cube"), world.tool());
    Pose goal = Grasps.at(grasp, world.pose("goal_site").position());
    return List.of(
        Stage.move(Grasps.above(grasp, APPROACH)),
        Stage.careful(grasp),
        Stage.close(),
        new Stage.Move(_ -> goal, false, 0));
  }

  static List<Stage> push(TaskWorld world) {
    return slide(world, -0.05, -0.12);
  }

  static List<Stage> pull(TaskWorld world) {
    return slide(world, 0.05, 0.05);
  }

  private static List<Stage> slide(TaskWorld world, double start, double end) {
    Vec3 cube = world.pose("cube").position();
    Vec3 goal = world.pose("goal_region").position();
    Pose tool = Grasps.fromAbove(cube, Grasps.straight(world.tool()));
    Pose begin = Grasps.at(tool, cube.plus(start, 0, 0));
    Pose finish = Grasps.at(tool, new Vec3(goal.x() + end, cube.y(), cube.z()));
    return List.of(
        Stage.close(),
        Stage.move(Grasps.above(begin, 2 * APPROACH)),
        Stage.careful(begin),
        Stage.careful(finish));
  }

  static List<Stage> stack(TaskWorld world) {
    Pose grasp = Grasps.cube(world.pose("cubeA"), world.tool());
    List<Stage> stages = new ArrayList<>(take(grasp));
    stages.addAll(
        putDown("cubeA", grasp, view -> view.pose("cubeB").position().plus(0, 0, CUBE), 0.002));
    return stages;
  }

  static List<Stage> pyramid(TaskWorld world) {
    Vec3 green = world.pose("cubeB").position();
    Pose red = world.pose("cubeA");
    List<Stage> stages = new ArrayList<>();
    if (red.position().distanceXy(green) > 0.045) {
      Pose grasp = Grasps.cube(red, world.tool());
      stages.addAll(take(grasp));
      stages.addAll(putDown("cubeA", grasp, CubeScripts::besideGreen, 0.001));
    }
    Pose blue = Grasps.cube(world.pose("cubeC"), world.tool());
    stages.addAll(take(blue));
    stages.addAll(
        putDown(
            "cubeC",
            blue,
            view ->
                view.pose("cubeA")
                    .position()
                    .plus(view.pose("cubeB").position())
                    .times(0.5)
                    .plus(0, 0, CUBE),
            0.002));
    return stages;
  }

  /**
   * Returns a place for the red cube beside the green one, on the side where it is. No finger is
   * between the cubes then, because the place is across the direction in which the fingers close.
   */
  private static Vec3 besideGreen(TaskWorld world) {
    Vec3 green = world.pose("cubeB").position();
    Vec3 across = world.tool().rotation().axisX();
    Vec3 flat = new Vec3(across.x(), across.y(), 0);
    Vec3 way = Grasps.along(flat, world.pose("cubeA").position().minus(green));
    return green.plus(way.times(BESIDE / way.norm()));
  }

  static List<Stage> place(TaskWorld world) {
    Pose grasp = Grasps.fromAbove(world.pose("sphere").position(), world.tool().rotation().axisY());
    List<Stage> stages = new ArrayList<>(take(grasp));
    stages.addAll(
        putDown("sphere", grasp, view -> view.pose("bin").position().plus(0, 0, 0.0225), 0.001));
    return stages;
  }

  /** Returns the stages that grasp and lift an object. */
  static List<Stage> take(Pose grasp) {
    return List.of(
        Stage.move(Grasps.above(grasp, APPROACH)),
        Stage.careful(grasp),
        Stage.close(),
        Stage.move(Grasps.above(grasp, LIFT)));
  }

  /** Computes the position for the centre of an object. */
  private interface Place {
    Vec3 of(TaskWorld world);
  }

  /**
   * Returns the stages that move a lifted object over a place, lower and release it, and retreat.
   *
   * @param gap the height above the place from which it is released in metres
   */
  private static List<Stage> putDown(String object, Pose grasp, Place place, double gap) {
    return List.of(
        Stage.careful(world -> carried(world, object, grasp, place, APPROACH)),
        Stage.careful(world -> carried(world, object, grasp, place, gap)),
        Stage.open(),
        Stage.careful(world -> Grasps.above(world.tool(), LIFT)));
  }

  /** Returns the pose of the tool that brings a held object over a place. */
  private static Pose carried(
      TaskWorld world, String object, Pose grasp, Place place, double height) {
    Vec3 offset = world.tool().position().minus(world.pose(object).position());
    return Grasps.at(grasp, place.of(world).plus(offset).plus(0, 0, height));
  }
}
