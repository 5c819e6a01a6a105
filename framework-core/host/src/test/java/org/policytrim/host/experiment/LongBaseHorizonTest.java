package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An experiment whose base policy executes more actions per call than its stages do. */
class LongBaseHorizonTest {

  private static final String EXPERIMENT =
      """
      name: long
      benchmark: {name: table}
      policy: {name: flow, chunk: 5, horizon: 12}
      evaluation: {forced-horizons: [%d]}
      stages:
        - {name: extend, horizons: [5, 8], rewards: {success: {}}, iterations: 1}
      """;

  private final ExperimentReader reader = new ExperimentReader(FixtureComponents.components());

  private Experiment read(int forcedHorizon) {
    return reader.read(EXPERIMENT.formatted(forcedHorizon), "long.yaml", List.of());
  }

  @Test
  void predictsAtLeastTheBaseHorizon() {
    assertThat(read(10).chunkLength()).isEqualTo(12);
  }

  @Test
  void mayBeForcedToHorizonsUpToTheBaseHorizon() {
    assertThat(read(10).evaluation().forcedHorizons()).containsExactly(10);
    assertThatThrownBy(() -> read(13))
        .isInstanceOf(ExperimentException.class)
        .hasMessageContaining("a call predicts 12 actions, found the horizon 13");
  }
}
