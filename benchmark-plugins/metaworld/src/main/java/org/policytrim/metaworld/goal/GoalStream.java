package org.policytrim.metaworld.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.mujoco.random.NumpyRandom;

/**
 * The goals of one task in the order in which the original draws them: {@code MT1(task,
 * seed).train_tasks} gives the first 50, and the stream goes on from there as the original would if
 * it were asked for more.
 */
public final class GoalStream {

  /** How many goals the original draws for a task. */
  public static final int ORIGINAL_GOALS = 50;

  private final GoalSpace space;
  private final NumpyRandom random;

  /**
   * A stream at its beginning.
   *
   * @param space the task's
   * @param seed what the original is given, 0 to 2^32 - 1
   */
  public GoalStream(GoalSpace space, long seed) {
    this(space, new NumpyRandom(seed));
  }

  private GoalStream(GoalSpace space, NumpyRandom random) {
    this.space = space;
    this.random = random;
  }

  /** The next goal: a reset draws two vectors, and the second stays. */
  public double[] next() {
    space.draw(random);
    return space.draw(random);
  }

  /**
   * The goals of a set of tasks, as {@code MT10(seed)}, {@code MT25(seed)} and {@code MT50(seed)}
   * draw them: one generator goes through the tasks in their order, 50 goals each.
   *
   * @param spaces by task, in the set's order
   * @param seed what the original is given
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
