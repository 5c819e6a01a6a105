package org.policytrim.maniskill.task;

import java.util.List;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;

/** Pull a cube back to a target. */
final class PullCube implements TaskRules {

  private static final String CUBE = "cube";
  private static final String GOAL = "goal_region";
  private static final double HALF_SIZE = 0.02;
  private static final double GOAL_RADIUS = 0.1;
  private static final double BEST_REWARD = 3;

  @Override
  public EpisodeStart draw(long seed) {
    return SlideStarts.draw(seed, HALF_SIZE, -(0.1 + GOAL_RADIUS));
  }

  @Override
  public List<ActorDescription> actors(EpisodeStart start) {
    return List.of(
        Objects.cube(CUBE, HALF_SIZE, Objects.BLUE, start.poses().get(CUBE)),
        Objects.target(GOAL, GOAL_RADIUS, start.poses().get(GOAL)));
  }

  @Override
  public Assessment assess(TaskWorld world) {
    Vec3 cube = world.pose(CUBE).position();
    double toGoal = cube.distanceXy(world.pose(GOAL).position());
    if (toGoal < GOAL_RADIUS) {
      return new Assessment(true, 1);
    }
    double toCube = cube.plus(HALF_SIZE + 2 * 0.005, 0, 0).distance(world.tool().position());
    double reward = Starts.closeness(5, toCube);
    if (toCube < 0.01) {
      reward += Starts.closeness(5, toGoal);
    }
    return new Assessment(false, reward / BEST_REWARD);
  }

  @Override
  public void observe(TaskWorld world, StateBuilder state) {
    state.add(world.tool()).add(world.pose(GOAL).position()).add(world.pose(CUBE));
  }
}
