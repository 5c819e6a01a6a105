package org.policytrim.metaworld.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.toolkit.random.NumpyRandom;

/**
 * The goals of one task in the order in which the original draws them: the first 50 are {@code
 * MT1(task, seed).train_tasks}, the following ones those that the original would draw next.
 */
public final class GoalStream {

  /** The number of goals that the original draws for a task. */
  public static final int ORIGINAL_GOALS = 50;

  private final GoalSpace space;
  private final NumpyRandom random;

  /**
   * Creates a stream.
   *
   * @param space the distribution of the task's random vector
   * @param seed the seed of the original, 0 to 2^32 - 1
   */
  public GoalStream(GoalSpace space, long seed) {
    this(space, new NumpyRandom(seed));
  }

  private GoalStream(GoalSpace space, NumpyRandom random) {
    this.space = space;
    this.random = random;
  }

  /** Returns the next goal. A reset of the original draws two vectors and keeps the second. */
  public double[] next() {
    space.draw(random);
    return space.draw(random);
  }

  /**
   * Returns the goals of a set of tasks as {@code MT10(seed)}, {@code MT25(seed)} and {@code
   * MT50(seed)} draw them: one generator for all tasks in their order, 50 goals each.
   *
   * @param spaces by task, in the set's order
   * @param seed the seed of the original
   */
  public static Map<String, List<double[]>> ofSet(Map<String, GoalSpace> spaces, long seed) {
    NumpyRandom shared = new NumpyRandom(seed);
    Map<String, List<double[]>> goals = new LinkedHashMap<>();
    spaces.forEach(
        (task, space) -> {
          GoalStream stream = new GoalStream(space, shared);
          List<double[]> drawn = new ArrayList<>();
          for (int i = 0; i < ORIGINAL_GOALS; i++) {
            drawn.add(stream.next());
          }
          goals.put(task, List.copyOf(drawn));
        });
    return goals;
  }
}
