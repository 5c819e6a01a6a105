package org.policytrim.metaworld.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policytrim.metaworld.TestAssets;
import org.policytrim.toolkit.recording.Recording;

class CatalogueTest {

  @Test
  void containsFiftyTasksWithDistinctInstructions() {
    assertThat(Catalogue.tasks()).hasSize(50).doesNotContainNull();
    assertThat(Catalogue.tasks().stream().map(TaskSpec::instruction).collect(Collectors.toSet()))
        .hasSize(50);
    assertThat(Catalogue.sets().get("MT10")).hasSize(10);
    assertThat(Catalogue.sets().get("MT25")).hasSize(25).doesNotHaveDuplicates();
    assertThat(Catalogue.sets().get("MT50")).hasSize(50).doesNotHaveDuplicates();
    assertThat(Catalogue.ids())
        .containsAll(Catalogue.sets().get("MT25"))
        .containsAll(Catalogue.sets().get("MT10"));
  }

  @Test
  void definitionsEqualTheRecordings() {
    for (TaskSpec spec : Catalogue.tasks()) {
      try (Recording recording =
          Recording.open("metaworld", TestAssets.golden().resolve(spec.id() + ".t00.npz"))) {
        assertThat(spec.hand()).as(spec.id()).isEqualTo(array(recording, "hand_init_pos"));
        assertThat(spec.workspace().low()).as(spec.id()).isEqualTo(array(recording, "mocap_low"));
        assertThat(spec.workspace().high()).as(spec.id()).isEqualTo(array(recording, "mocap_high"));
        assertThat(spec.goalBounds().low())
            .as(spec.id())
            .isEqualTo(Arrays.copyOfRange(array(recording, "obs_low"), 36, 39));
        assertThat(spec.goalBounds().high())
            .as(spec.id())
            .isEqualTo(Arrays.copyOfRange(array(recording, "obs_high"), 36, 39));
      }
    }
  }

  @Test
  void rejectsUnknownTasks() {
    assertThatIllegalArgumentException().isThrownBy(() -> Catalogue.task("reach-v2"));
  }

  private static double[] array(Recording recording, String name) {
    return recording.array(name).toArray();
  }
}
