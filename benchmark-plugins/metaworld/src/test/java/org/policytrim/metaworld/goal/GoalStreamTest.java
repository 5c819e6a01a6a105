package org.policytrim.metaworld.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.metaworld.TestAssets;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

class GoalStreamTest {

  @Test
  void drawsTheOriginalsTrainTasks() {
    try (Recording resets =
        Recording.open("metaworld", TestAssets.golden().resolve("reset_only.npz"))) {
      for (TaskSpec spec : Catalogue.tasks()) {
        RecordedArray indices = resets.array(spec.id() + "/train_task_index");
        RecordedArray vectors = resets.array(spec.id() + "/rand_vec", indices.size(), -1);
        GoalStream stream = new GoalStream(spec.goals(), 42);
        int drawn = 0;
        for (int row = 0; row < indices.size(); row++) {
          double[] goal = new double[0];
          while (drawn <= (int) indices.get(row)) {
            goal = stream.next();
            drawn++;
          }
          assertThat(goal).as("%s goal %d", spec.id(), drawn - 1).isEqualTo(vectors.row(row));
        }
      }
    }
  }

  /**
   * The expected numbers are those of {@code metaworld.MT10(seed=42).train_tasks}: the first and
   * the last goal of some tasks.
   */
  @Test
  void drawsTheGoalsOfASet() {
    List<String> ids = Catalogue.sets().get("MT10");
    Map<String, List<double[]>> goals = GoalStream.ofSet(Catalogue.goalSpaces(ids), 42);

    assertThat(goals.get("push-v3").getFirst())
        .containsExactly(
            0.05783424772146767,
            0.6498442198929058,
            0.02,
            0.00742130836370955,
            0.8586841118020879,
            0.0174543947418433);
    assertThat(goals.get("drawer-open-v3").getFirst())
        .containsExactly(-0.09306594665470334, 0.9, 0);
    assertThat(goals.get("window-close-v3").getLast()).containsExactly(0, 0.8399191709488075, 0.2);
    assertThat(goals).hasSize(10).allSatisfy((_, drawn) -> assertThat(drawn).hasSize(50));
  }
}
