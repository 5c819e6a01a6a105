package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.random.TorchRandom;

/** Put a red cube on a green one and let it go. */
final class StackCube implements TaskRules {

  private static final String RED = "cubeA";
  private static final String GREEN = "cubeB";
  private static final double HALF_SIZE = 0.02;
  private static final double DIAGONAL = Math.sqrt(2) * HALF_SIZE;
  private static final double BEST_REWARD = 8;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float x = random.next() * 0.2f - 0.1f;
    float y = random.next() * 0.2f - 0.1f;
    PlacementSampler places = new PlacementSampler(random, -0.1f, -0.2f, 0.1f, 0.2f);
    float radius = (float) DIAGONAL + 0.001f;
    float[] red = places.next(radius);
    float[] green = places.next(radius);
    Quat redTurn = Starts.yaw(random);
    Quat greenTurn = Starts.yaw(random);
    return new EpisodeStart(
        Starts.wristCamera(seed),
        Starts.BASE,
        Map.of(
            RED, new Pose(new Vec3(x + red[0], y + red[1], HALF_SIZE), redTurn),
            GREEN, new Pose(new Vec3(x + green[0], y + green[1], HALF_SIZE), greenTurn)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.cube(RED, HALF_SIZE, Objects.RED, start.poses().get(RED)),
        Objects.cube(GREEN, HALF_SIZE, Objects.GREEN, start.poses().get(GREEN)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 red = world.pose(RED).position();
    Vec3 green = world.pose(GREEN).position();
    boolean stacked =
        red.distanceXy(green) <= DIAGONAL + 0.005
            && Math.abs(red.z() - green.z() - 2 * HALF_SIZE) <= 0.005;
    boolean grasped = world.isGrasping(RED);
    if (stacked && !grasped && world.isStatic(RED)) {
      return new Assessment(true, 1);
    }
    double reward = 2 * Starts.closeness(5, red.distance(world.tool().position()));
    if (grasped) {
      reward = 4 + Starts.closeness(5, green.plus(0, 0, 2 * HALF_SIZE).distance(red));
    }
    if (stacked) {
      double released = grasped ? world.opening() : 1;
      reward = 6 + (released + Stillness.of(world.body(RED))) / 2;
    }
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public List<String> graspable() {
    return List.of(RED);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Pose tool = world.tool();
    Pose red = world.pose(RED);
    Pose green = world.pose(GREEN);
    state
        .add(tool)
        .add(red)
        .add(green)
        .add(red.position().minus(tool.position()))
        .add(green.position().minus(tool.position()))
        .add(green.position().minus(red.position()));
  }
}
