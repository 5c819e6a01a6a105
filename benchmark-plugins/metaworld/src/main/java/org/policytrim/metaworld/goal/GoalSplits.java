package org.policytrim.metaworld.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.task.StateSplit;

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
          case SELECTION -> 1;
          case EVALUATION -> 2;
        };
    return (seed + offset) % (NumpyRandom.LARGEST_SEED + 1);
  }

  /**
   * One goal.
   *
   * @param index from 0
   * @return a copy of the random vector
   */
  public double[] goal(StateSplit split, int index) {
    return drawn.get(split).goal(index).clone();
  }

  /** Which split a vector may belong to, by its bits alone. */
  static StateSplit owner(double[] vector) {
    long hash = 0x9E3779B97F4A7C15L;
    for (double number : vector) {
      hash = (hash ^ Double.doubleToRawLongBits(number)) * 0xBF58476D1CE4E5B9L;
      hash ^= hash >>> 29;
    }
    StateSplit[] splits = StateSplit.values();
    return splits[(int) Long.remainderUnsigned(hash, splits.length)];
  }

  /** One split's goals as far as they have been asked for. */
  private static final class Drawn {

    private final StateSplit split;
    private final GoalStream stream;
    private final Set<List<Double>> taken = new HashSet<>();
    private volatile double[][] goals;

    Drawn(StateSplit split, GoalStream stream, List<double[]> original, boolean training) {
      this.split = split;
      this.stream = stream;
      this.goals = training ? original.toArray(double[][]::new) : new double[0][];
      original.forEach(goal -> taken.add(key(goal)));
    }

    double[] goal(int index) {
      double[][] known = goals;
      return index < known.length ? known[index] : draw(index);
    }

    private synchronized double[] draw(int index) {
      if (index >= goals.length) {
        int from = goals.length;
        double[][] more =
            Arrays.copyOf(goals, Math.max(index + 1, Math.min(2 * from, from + 4096)));
        for (int i = from; i < more.length; i++) {
          more[i] = next();
        }
        goals = more;
      }
      return goals[index];
    }

    private double[] next() {
      double[] goal = stream.next();
      while (owner(goal) != split || !taken.add(key(goal))) {
        goal = stream.next();
      }
      return goal;
    }

    private static List<Double> key(double[] goal) {
      return Arrays.stream(goal).boxed().toList();
    }
  }
}
