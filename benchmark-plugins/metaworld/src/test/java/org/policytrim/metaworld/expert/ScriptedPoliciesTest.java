package org.policytrim.metaworld.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.policytrim.metaworld.TestAssets;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

class ScriptedPoliciesTest {

  @Test
  void everyTaskHasAnExpert() {
    assertThat(ScriptedPolicies.tasks()).containsExactlyInAnyOrderElementsOf(Catalogue.ids());
  }

  /** Needs no engine: a policy depends on the recorded observations only. */
  @Test
  void actionsEqualTheRecordings() {
    Path golden = TestAssets.golden();
    for (String task : Catalogue.ids()) {
      try (Recording recording = Recording.open("metaworld", golden.resolve(task + ".t00.npz"))) {
        RecordedArray actions = recording.array("raw_actions", -1, 4);
        RecordedArray observations = recording.array("obs", actions.rows(), 39);
        double[] seen = recording.array("obs0", 39).toArray();
        ScriptedPolicy expert = ScriptedPolicies.of(task);
        for (int step = 0; step < actions.rows(); step++) {
          double[] before = seen.clone();
          assertThat(expert.act(seen))
              .as("%s step %d", task, step + 1)
              .isEqualTo(actions.row(step));
          assertThat(seen).as("what an expert looks at stays as it is").isEqualTo(before);
          seen = observations.row(step);
        }
      }
    }
  }

  @Test
  void rejectsUnknownTasksAndOtherLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScriptedPolicies.of("no-such-task"))
        .withMessageContaining("no-such-task");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScriptedPolicies.of("reach-v3").act(new double[38]))
        .withMessageContaining("38");
  }
}
