package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.Geometry;
import org.policytrim.maniskill.model.VisualShape;
import org.policytrim.maniskill.random.TorchRandom;

/** Grasp a cube and hold it at a point in the air. */
final class PickCube implements TaskRules {

  private static final String CUBE = "cube";
  private static final String GOAL = "goal_site";
  private static final double HALF_SIZE = 0.02;
  private static final double GOAL_RADIUS = 0.025;
  private static final double STATIC_SPEED = 0.2;
  private static final double BEST_REWARD = 5;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float x = random.next() * 0.1f * 2 - 0.1f;
    float y = random.next() * 0.1f * 2 - 0.1f;
    Quat rotation = Starts.yaw(random);
    float goalX = random.next() * 0.1f * 2 - 0.1f;
    float goalY = random.next() * 0.1f * 2 - 0.1f;
    float goalZ = random.uniform((float) HALF_SIZE, 0.3f);
    return new EpisodeStart(
        Starts.panda(seed),
        Starts.BASE,
        Map.of(
            CUBE,
            new Pose(new Vec3(x, y, HALF_SIZE), rotation),
            GOAL,
            Starts.at(goalX, goalY, goalZ)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.cube(CUBE, HALF_SIZE, Objects.RED, start.poses().get(CUBE)),
        new ActorDescription(
            GOAL,
            Kind.KINEMATIC,
            List.of(),
            List.of(VisualShape.of(new Geometry.Sphere(GOAL_RADIUS), Pose.IDENTITY, Objects.GREEN)),
            start.poses().get(GOAL),
            true));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 cube = world.pose(CUBE).position();
    double toGoal = world.pose(GOAL).position().distance(cube);
    boolean placed = toGoal <= GOAL_RADIUS;
    if (placed && world.isRobotStatic(STATIC_SPEED)) {
      return new Assessment(true, 1);
    }
    double reward = Starts.closeness(5, cube.distance(world.tool().position()));
    if (world.isGrasping(CUBE)) {
      reward += 1 + Starts.closeness(5, toGoal);
    }
    if (placed) {
      reward += Starts.closeness(5, world.armSpeed());
    }
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public List<String> graspable() {
    return List.of(CUBE);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Pose tool = world.tool();
    Pose cube = world.pose(CUBE);
    Vec3 goal = world.pose(GOAL).position();
    state
        .add(world.isGrasping(CUBE))
        .add(tool)
        .add(goal)
        .add(cube)
        .add(cube.position().minus(tool.position()))
        .add(goal.minus(cube.position()));
  }
}
