package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.random.TorchRandom;

/** Put a ball into a shallow bin. */
final class PlaceSphere implements TaskRules {

  private static final String BALL = "sphere";
  private static final String BIN = "bin";
  private static final double RADIUS = 0.02;
  private static final double WALL = 0.0025;
  private static final double HALF_WIDTH = 2 * WALL + 0.02;
  private static final double BEST_REWARD = 13;

  /** The reward for an open gripper, which exceeds all others before success. */
  private static final double RELEASED = 16;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float x = random.next() * 0.05f - 0.1f;
    float y = random.next() * 0.2f - 0.1f;
    float binX = random.next() * 0.1f;
    float binY = random.next() * 0.2f - 0.1f;
    return new EpisodeStart(
        Starts.panda(seed),
        Starts.BASE,
        Map.of(BALL, Starts.at(x, y, RADIUS), BIN, Starts.at(binX, binY, WALL)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    double offset = HALF_WIDTH - WALL;
    double height = 3 * WALL;
    Vec3 alongY = new Vec3(WALL, HALF_WIDTH, 2 * WALL);
    Vec3 alongX = new Vec3(HALF_WIDTH, WALL, 2 * WALL);
    return List.of(
        Objects.ball(BALL, RADIUS, Objects.BLUE, start.poses().get(BALL)),
        Objects.boxes(
            BIN,
            Kind.KINEMATIC,
            List.of(
                Pose.IDENTITY,
                Pose.at(-offset, 0, height),
                Pose.at(offset, 0, height),
                Pose.at(0, -offset, height),
                Pose.at(0, offset, height)),
            List.of(new Vec3(HALF_WIDTH, HALF_WIDTH, WALL), alongY, alongY, alongX, alongX),
            Material.coloured(1, 1, 1),
            List.of(),
            start.poses().get(BIN)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 ball = world.pose(BALL).position();
    Vec3 bin = world.pose(BIN).position();
    boolean placed =
        ball.distanceXy(bin) <= 0.005 && Math.abs(ball.z() - bin.z() - RADIUS - WALL) <= 0.005;
    boolean grasped = world.isGrasping(BALL);
    if (placed && !grasped && world.isStatic(BALL)) {
      return new Assessment(true, 1);
    }
    double reward = 2 * Starts.closeness(5, ball.distance(world.tool().position()));
    if (grasped) {
      reward = 4 + Starts.closeness(5, bin.plus(0, 0, WALL + RADIUS).distance(ball));
    }
    if (placed) {
      double released = grasped ? world.opening() : RELEASED;
      double still = world.isRobotStatic(0.2) ? 1 : 0;
      reward = 6 + (released + Stillness.of(world.body(BALL)) + still) / 3;
    }
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public List<String> graspable() {
    return List.of(BALL);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Pose tool = world.tool();
    Pose ball = world.pose(BALL);
    state
        .add(world.isGrasping(BALL))
        .add(tool)
        .add(world.pose(BIN).position())
        .add(ball)
        .add(ball.position().minus(tool.position()));
  }
}
