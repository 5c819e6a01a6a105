package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.model.VisualShape;
import org.policytrim.maniskill.random.TorchRandom;

/** Pull a cube that is out of reach with an L-shaped tool. */
final class PullCubeTool implements TaskRules {

  private static final String CUBE = "cube";
  private static final String TOOL = "l_shape_tool";
  private static final double HALF_SIZE = 0.02;
  private static final double HANDLE = 0.2;
  private static final double HOOK = 0.05;
  private static final double WIDTH = 0.05;
  private static final double REACH = 0.35;
  private static final double TOOL_DENSITY = 500;
  private static final double GOAL_DISTANCE = 0.6;
  private static final double REWARD_SCALE = 5;
  private static final Material RED = new Material(1, 0, 0, 0, 1, 1);

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float toolX = -random.next() * 0.2f - 0.1f;
    float toolY = -random.next() * 0.2f - 0.1f;
    float x = (float) REACH + random.next() * (float) HANDLE - 0.3f;
    float y = random.next() * 0.3f - 0.25f;
    Quat rotation = Starts.yaw(random, -Math.PI / 6, Math.PI / 6);
    return new EpisodeStart(
        Starts.panda(seed),
        Starts.BASE,
        Map.of(
            TOOL,
            Starts.at(toolX, toolY, WIDTH / 2),
            CUBE,
            new Pose(new Vec3(x, y, HALF_SIZE / 2 + 0.015), rotation)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    Geometry handle = new Geometry.Box(new Vec3(HANDLE / 2, WIDTH / 2, WIDTH / 2));
    Geometry hook = new Geometry.Box(new Vec3(HOOK / 2, WIDTH, WIDTH / 2));
    Pose handlePose = Pose.at(HANDLE / 2, 0, 0);
    Pose hookPose = Pose.at(HANDLE - HOOK / 2, WIDTH, 0);
    return List.of(
        Objects.cube(CUBE, HALF_SIZE, Objects.BLUE, start.poses().get(CUBE)),
        Objects.moving(
            TOOL,
            List.of(
                CollisionShape.of(handle, handlePose, TOOL_DENSITY),
                CollisionShape.of(hook, hookPose, Objects.DENSITY)),
            List.of(VisualShape.of(handle, handlePose, RED), VisualShape.of(hook, hookPose, RED)),
            start.poses().get(TOOL)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 cube = world.pose(CUBE).position();
    Vec3 base = world.start().base().position();
    boolean success = cube.distanceXy(base) < GOAL_DISTANCE;
    Vec3 tool = world.pose(TOOL).position();
    double reward =
        2 * Starts.closeness(5, world.tool().position().distance(tool.plus(0.02, 0, 0)));
    if (world.isGrasping(TOOL, 20)) {
      double toHook = tool.distance(cube.plus(-(HOOK + HALF_SIZE), -0.067, 0));
      reward += 2 + 1.5 * Starts.closeness(3, toHook);
      if (toHook < 0.05) {
        Vec3 target = base.plus(0.05, 0, 0);
        double first = new Vec3(REACH + 0.1, 0, HALF_SIZE / 2).distance(target);
        reward += 3 * (first - cube.distance(target)) / first;
      }
    }
    if (cube.x() > REACH + 0.15) {
      reward -= 2;
    }
    if (success) {
      reward += 5;
    }
    return new Assessment(success, reward / REWARD_SCALE);
  }

  @Override
  public List<String> graspable() {
    return List.of(TOOL);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    state.add(world.tool()).add(world.pose(CUBE)).add(world.pose(TOOL));
  }
}
