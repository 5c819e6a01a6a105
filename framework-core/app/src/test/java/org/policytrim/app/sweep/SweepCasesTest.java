package org.policytrim.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.host.settings.SettingsException;

class SweepCasesTest {

  @Test
  void listsAllCombinationsAndSingleCases() {
    List<SweepCase> cases =
        SweepCases.of(
            List.of("stages.trim.horizons=[[5, 10], selected]", "seed=[7, 8]"),
            List.of("{seed: 9, rollout.lanes: 4}"));

    assertThat(cases)
        .containsExactly(
            new SweepCase(
                "horizons-5-10_seed-7", List.of("stages.trim.horizons=[5, 10]", "seed=7")),
            new SweepCase(
                "horizons-5-10_seed-8", List.of("stages.trim.horizons=[5, 10]", "seed=8")),
            new SweepCase(
                "horizons-selected_seed-7", List.of("stages.trim.horizons=selected", "seed=7")),
            new SweepCase(
                "horizons-selected_seed-8", List.of("stages.trim.horizons=selected", "seed=8")),
            new SweepCase("seed-9_lanes-4", List.of("seed=9", "rollout.lanes=4")));
  }

  @Test
  void numbersCasesWhoseNamesWouldBeEqualOrTooLong() {
    assertThat(
            SweepCases.of(
                List.of("a.weight=[1]", "b.x=['%s']".formatted("y".repeat(90))), List.of()))
        .extracting(SweepCase::name)
        .containsExactly("case-01");
    assertThat(SweepCases.of(List.of("seed=[7, 7]"), List.of()))
        .extracting(SweepCase::name)
        .containsExactly("seed-7", "case-02");
  }

  @Test
  void refusesWhatIsNoListOfValues() {
    for (String wrong : List.of("seed", "seed=7", "seed=[]", "=[7]", "seed=[7")) {
      assertThatThrownBy(() -> SweepCases.of(List.of(wrong), List.of()))
          .as(wrong)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("--vary " + wrong);
    }
    for (String wrong : List.of("seed", "[7]", "{}", "{seed: 7")) {
      assertThatThrownBy(() -> SweepCases.of(List.of(), List.of(wrong)))
          .as(wrong)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("--case " + wrong);
    }
  }
}
