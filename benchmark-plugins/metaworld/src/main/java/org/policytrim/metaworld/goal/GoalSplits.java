package org.policytrim.metaworld.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.task.StateSplit;
import org.policytrim.toolkit.random.NumpyRandom;

/**
 * The goals of one task in three disjoint splits.
 *
 * <p>Training states 0 to 49 are exactly those of the original, {@code MT1(task,
 * seed).train_tasks}. Each split has its own stream: training that of {@code seed}, validation that
 * of {@code seed + 1}, evaluation that of {@code seed + 2}. A fingerprint of a vector's bits
 * determines the split to which it may belong, and a split skips the vectors of the others
 * (training only from its 51st on; the other two also skip the first 50 of training). So no vector
 * occurs in two splits or twice in one, for any seed and any number of goals.
 *
 * <p>Goals are goalsBySplit on first use and kept. May be called from any thread; the results do
 * not depend on the order of the calls.
 */
public final class GoalSplits {

  /** The number of goals in each split. */
  public static final int COUNT = 100_000;

  private final Map<StateSplit, SplitGoals> goalsBySplit = new EnumMap<>(StateSplit.class);

  /**
   * Creates the splits of one task.
   *
   * @param space the distribution of the task's random vector
   * @param seed the seed of the original, 0 to 2^32 - 1
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
      goalsBySplit.put(split, new SplitGoals(split, own, original, training));
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
   * Returns one goal.
   *
   * @param index 0 to {@link #COUNT} - 1
   * @return a copy of the random vector
   * @throws IllegalArgumentException if there is no such goal
   */
  public double[] goal(StateSplit split, int index) {
    if (index < 0 || index >= COUNT) {
      throw new IllegalArgumentException(
          "a split holds goals 0 to %d, found %d".formatted(COUNT - 1, index));
    }
    return goalsBySplit.get(split).goal(index).clone();
  }

  /** Returns the split to which a vector may belong. */
  static StateSplit assignedSplit(double[] vector) {
    StateSplit[] splits = StateSplit.values();
    return splits[(int) Long.remainderUnsigned(fingerprint(vector), splits.length)];
  }

  /** Returns a hash of a vector's bits. */
  private static long fingerprint(double[] vector) {
    long hash = 0x9E3779B97F4A7C15L;
    for (double number : vector) {
      hash = (hash ^ Double.doubleToRawLongBits(number)) * 0xBF58476D1CE4E5B9L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** The goals of one split that have been goalsBySplit so far. */
  private static final class SplitGoals {

    private final StateSplit split;
    private final GoalStream stream;
    private final Set<Long> used = new HashSet<>();
    private volatile double[][] goals;

    SplitGoals(StateSplit split, GoalStream stream, List<double[]> original, boolean training) {
      this.split = split;
      this.stream = stream;
      this.goals = training ? original.toArray(double[][]::new) : new double[0][];
      original.forEach(goal -> used.add(fingerprint(goal)));
    }

    double[] goal(int index) {
      double[][] drawn = goals;
      return index < drawn.length ? drawn[index] : draw(index);
    }

    private synchronized double[] draw(int index) {
      if (index >= goals.length) {
        int from = goals.length;
        int size = Math.min(COUNT, Math.max(index + 1, 2 * from));
        double[][] more = Arrays.copyOf(goals, size);
        for (int i = from; i < more.length; i++) {
          more[i] = next();
        }
        goals = more;
      }
      return goals[index];
    }

    private double[] next() {
      double[] goal = stream.next();
      while (assignedSplit(goal) != split || !used.add(fingerprint(goal))) {
        goal = stream.next();
      }
      return goal;
    }
  }
}
