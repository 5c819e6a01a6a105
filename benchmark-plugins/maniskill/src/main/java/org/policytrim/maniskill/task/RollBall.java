package org.policytrim.maniskill.task;

import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.random.TorchRandom;

/** Roll a ball to a target at the other end of the table. */
final class RollBall implements TaskRules {

  private static final String BALL = "ball";
  private static final String GOAL = "goal_region";
  private static final double RADIUS = 0.035;
  private static final double GOAL_RADIUS = 0.1;
  private static final double BEST_REWARD = 30;

  /** The base of the arm, at the side of the table; not quite of length 1 in the original. */
  private static final Pose BASE = Pose.of(-0.1f, 1, 0, 0.7071f, 0, 0, -0.7072f);

  private boolean reached;

  @Override
  public EpisodeStart draw(long seed) {
    TorchRandom random = new TorchRandom(seed);
    float x = (random.next() * 2 - 1) * 0.3f - 0.1f;
    float y = random.next() * 0.2f + 0.5f;
    float goalX = (random.next() * 2 - 1) * 0.3f - 0.1f;
    float goalY = random.next() * 0.2f - 1f + (float) GOAL_RADIUS;
    return new EpisodeStart(
        Starts.panda(seed),
        BASE,
        Map.of(
            BALL,
            Starts.at(x, y, RADIUS),
            GOAL,
            new Pose(new Vec3(goalX, goalY, 1e-3f), Starts.FLAT)),
        List.of());
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.ball(BALL, RADIUS, Material.coloured(0, 0.2, 0.8), start.poses().get(BALL)),
        Objects.target(GOAL, GOAL_RADIUS, start.poses().get(GOAL)));
  }

  @Override
  public void begin() {
    reached = false;
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 ball = world.pose(BALL).position();
    Vec3 goal = world.pose(GOAL).position();
    Vec3 behind = ball.plus(ball.minus(goal).normalized().times(RADIUS + 0.05));
    double toHit = behind.distance(world.tool().position());
    reached |= toHit < 0.04;
    double toGoal = ball.distanceXy(goal);
    if (toGoal < GOAL_RADIUS) {
      return new Assessment(true, 1);
    }
    double reward = reached ? 20 * Starts.closeness(1, toGoal) + 1 : Starts.closeness(2, toHit);
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    Vec3 tool = world.tool().position();
    Pose ball = world.pose(BALL);
    Vec3 goal = world.pose(GOAL).position();
    state
        .add(world.tool())
        .add(goal)
        .add(ball)
        .add(world.body(BALL).linearVelocity())
        .add(ball.position().minus(tool))
        .add(goal.minus(ball.position()));
  }
}
