package org.policytrim.metaworld.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.StateSplit;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.toolkit.random.NumpyRandom;

class GoalSplitsTest {

  private static final GoalSpace DRAWER = Catalogue.task("drawer-open-v3").goals();

  @Test
  void trainingBeginsWithTheOriginalsGoals() {
    GoalSplits splits = new GoalSplits(DRAWER, 42);
    GoalStream original = new GoalStream(DRAWER, 42);

    for (int i = 0; i < GoalStream.ORIGINAL_GOALS; i++) {
      assertThat(splits.goal(StateSplit.TRAINING, i)).isEqualTo(original.next());
    }
  }

  @Test
  void noGoalOccursTwice() {
    for (long seed : new long[] {0, 42, NumpyRandom.LARGEST_SEED}) {
      GoalSplits splits = new GoalSplits(DRAWER, seed);
      Set<List<Double>> seen = new HashSet<>();
      for (StateSplit split : StateSplit.values()) {
        for (int i = 0; i < 2000; i++) {
          double[] goal = splits.goal(split, i);
          assertThat(seen.add(Arrays.stream(goal).boxed().toList())).isTrue();
          boolean original = split == StateSplit.TRAINING && i < GoalStream.ORIGINAL_GOALS;
          assertThat(original || GoalSplits.assignedSplit(goal) == split).isTrue();
        }
      }
    }
  }

  /**
   * For every seed, a goal of one split is never a goal of another: its bits determine its split.
   */
  @Test
  void splitOfAGoalDependsOnItsBits() {
    double[] goal = new GoalSplits(DRAWER, 7).goal(StateSplit.EVALUATION, 3);

    assertThat(GoalSplits.assignedSplit(goal)).isEqualTo(StateSplit.EVALUATION);
    assertThat(GoalSplits.assignedSplit(goal.clone())).isEqualTo(StateSplit.EVALUATION);
  }

  @Test
  void goalsDoNotDependOnTheOrderOfCalls() {
    GoalSplits forwards = new GoalSplits(DRAWER, 42);
    GoalSplits backwards = new GoalSplits(DRAWER, 42);
    List<double[]> expected =
        IntStream.range(0, 300).mapToObj(i -> forwards.goal(StateSplit.VALIDATION, i)).toList();

    for (int i = 299; i >= 0; i--) {
      assertThat(backwards.goal(StateSplit.VALIDATION, i)).isEqualTo(expected.get(i));
    }
  }

  @Test
  void rejectsGoalsThatDoNotExist() {
    GoalSplits splits = new GoalSplits(DRAWER, 42);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> splits.goal(StateSplit.TRAINING, GoalSplits.COUNT));
    assertThatIllegalArgumentException().isThrownBy(() -> splits.goal(StateSplit.TRAINING, -1));
    assertThat(splits.goal(StateSplit.EVALUATION, GoalSplits.COUNT - 1)).hasSize(3);
  }

  @Test
  void returnsCopies() {
    GoalSplits splits = new GoalSplits(DRAWER, 42);
    splits.goal(StateSplit.TRAINING, 0)[0] = 99;

    assertThat(splits.goal(StateSplit.TRAINING, 0)[0]).isNotEqualTo(99);
  }
}
