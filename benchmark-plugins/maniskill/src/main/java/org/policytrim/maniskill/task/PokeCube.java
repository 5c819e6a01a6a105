package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.random.TorchRandom;

/** Push a cube to a target with a peg. */
final class PokeCube implements TaskRules {

  private static final String CUBE = "cube";
  private static final String PEG = "peg";
  private static final String GOAL = "goal_region";
  private static final double HALF_SIZE = 0.02;
  private static final double HALF_LENGTH = 0.12;
  private static final double HALF_WIDTH = 0.025;
  private static final double GOAL_RADIUS = 0.05;
  private static final double BEST_REWARD = 10;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float x = random.next() * 0.2f - 0.1f;
    float y = random.next() * 0.2f - 0.1f;
    float _ = random.next();
    float _ = random.next();
    float cubeY = random.next() * 0.2f - 0.1f;
    float _ = random.next();
    float cubeX = x + (float) HALF_LENGTH + 0.1f;
    Quat rotation = Starts.yaw(random, -Math.PI / 6, Math.PI / 6);
    float goalX = cubeX + (float) (0.05 + GOAL_RADIUS);
    return new EpisodeStart(
        Starts.panda(seed),
        Starts.BASE,
        Map.of(
            PEG, Starts.at(x, y, HALF_WIDTH),
            CUBE, new Pose(new Vec3(cubeX, cubeY, HALF_SIZE), rotation),
            GOAL, new Pose(new Vec3(goalX, cubeY, 1e-3f), Starts.FLAT)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.cube(CUBE, HALF_SIZE, Objects.RED, start.poses().get(CUBE)),
        Objects.peg(
            PEG, HALF_LENGTH, HALF_WIDTH, Objects.BLUE, Objects.BLUE, start.poses().get(PEG)),
        Objects.target(GOAL, GOAL_RADIUS, start.poses().get(GOAL)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Pose cube = world.pose(CUBE);
    Pose peg = world.pose(PEG);
    Vec3 goal = world.pose(GOAL).position();
    boolean placed = cube.position().distanceXy(goal) < GOAL_RADIUS;
    if (placed && world.isRobotStatic(0.2)) {
      return new Assessment(true, 1);
    }
    double toPeg = world.tool().position().distance(peg.position());
    double reward = 2 * Starts.closeness(5, toPeg);
    if (toPeg < 0.01 && world.isGrasping(PEG)) {
      double angle =
          Math.abs(EulerAngles.third(peg.rotation()) - EulerAngles.third(cube.rotation()));
      double toCube = peg.position().plus(HALF_LENGTH, 0, 0).distanceXy(cube.position());
      boolean fits = angle < 0.05 && toCube <= HALF_SIZE + 0.005;
      reward =
          fits
              ? 7 + Starts.closeness(5, goal.distance(cube.position()))
              : 4 + Starts.closeness(5, toCube) + Starts.closeness(5, angle);
    }
    if (placed) {
      reward += Starts.closeness(5, world.armSpeed());
    }
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public List<String> graspable() {
    return List.of(PEG);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Pose tool = world.tool();
    Pose cube = world.pose(CUBE);
    Pose peg = world.pose(PEG);
    Vec3 goal = world.pose(GOAL).position();
    state
        .add(tool)
        .add(cube)
        .add(peg)
        .add(peg.position())
        .add(peg.position().minus(tool.position()))
        .add(cube.position().minus(peg.position()))
        .add(goal.minus(cube.position()))
        .add(peg.position().plus(HALF_LENGTH, 0, 0).minus(cube.position()));
  }
}
