package org.policytrim.metaworld.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.task.StateSplit;
import org.policytrim.mujoco.random.NumpyRandom;

/**
 * The goals of one task, dealt to three splits that share none.
 *
 * <p>Training states 0 to 49 are exactly those of the original, {@code MT1(task,
 * seed).train_tasks}. Each split has a stream of its own: training that of {@code seed}, selection
 * that of {@code seed + 1}, evaluation that of {@code seed + 2}. A fingerprint of a vector's bits
 * says which split it may belong to, and a split passes over the others' vectors (training only
 * from its 51st on; the other two also pass over its first 50). So whatever the seed and however
 * far a split is read, no vector occurs in two splits, and none occurs twice in one.
 *
 * <p>Goals are drawn when first asked for and remembered. May be asked from any thread; the answers
 * don't depend on the order of asking.
 */
public final class GoalSplits {

  /** How many goals each split holds. */
  public static final int COUNT = 100_000;

  private final Map<StateSplit, Drawn> drawn = new EnumMap<>(StateSplit.class);

  /**
   * The splits of one task.
   *
   * @param space the task's
   * @param seed the original's seed, 0 to 2^32 - 1
   */
  public GoalSplits(GoalSpace space, long seed) {
    List<double[]> original = new ArrayList<>();
    GoalStream stream = new GoalStream(space, seed);
    for (int i = 0; i < GoalStream.ORIGINAL_GOALS; i++) {
      original.add(stream.next());
    }
    for (StateSplit split : StateSplit.values()) {
      boolean training = split == StateSplit.TRAINING;
      GoalStream own = training ? stream : new GoalStream(space, seedOf(split, seed));
      drawn.put(split, new Drawn(split, own, original, training));
    }
  }

  private static long seedOf(StateSplit split, long seed) {
    int offset =
        switch (split) {
          case TRAINING -> 0;
          case VALIDATION -> 1;
          case EVALUATION -> 2;
        };
    return (seed + offset) % (NumpyRandom.LARGEST_SEED + 1);
  }

  /**
   * One goal.
   *
   * @param index 0 to {@link #COUNT} - 1
   * @return a copy of the random vector
   * @throws IllegalArgumentException if there is no such goal
   */
  public double[] goal(StateSplit split, int index) {
    if (index < 0 || index >= COUNT) {
      throw new IllegalArgumentException(
          "a split holds goals 0 to %d, asked for %d".formatted(COUNT - 1, index));
    }
    return drawn.get(split).goal(index).clone();
  }

  /** Which split a vector may belong to. */
  static StateSplit owner(double[] vector) {
    StateSplit[] splits = StateSplit.values();
    return splits[(int) Long.remainderUnsigned(fingerprint(vector), splits.length)];
  }

  /** A number made of a vector's bits: equal vectors have equal ones. */
  private static long fingerprint(double[] vector) {
    long hash = 0x9E3779B97F4A7C15L;
    for (double number : vector) {
      hash = (hash ^ Double.doubleToRawLongBits(number)) * 0xBF58476D1CE4E5B9L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** One split's goals as far as they have been asked for. */
  private static final class Drawn {

    private final StateSplit split;
    private final GoalStream stream;
    private final Set<Long> taken = new HashSet<>();
    private volatile double[][] goals;

    Drawn(StateSplit split, GoalStream stream, List<double[]> original, boolean training) {
      this.split = split;
      this.stream = stream;
      this.goals = training ? original.toArray(double[][]::new) : new double[0][];
      original.forEach(goal -> taken.add(fingerprint(goal)));
    }

    double[] goal(int index) {
      double[][] known = goals;
      return index < known.length ? known[index] : draw(index);
    }

    private synchronized double[] draw(int index) {
      if (index >= goals.length) {
        int from = goals.length;
        int enough = Math.min(COUNT, Math.max(index + 1, 2 * from));
        double[][] more = Arrays.copyOf(goals, enough);
        for (int i = from; i < more.length; i++) {
          more[i] = next();
        }
        goals = more;
      }
      return goals[index];
    }

    private double[] next() {
      double[] goal = stream.next();
      while (owner(goal) != split || !taken.add(fingerprint(goal))) {
        goal = stream.next();
      }
      return goal;
    }
  }
}
