package org.policytrim.method.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.policytrim.method.fixture.Episodes.failure;
import static org.policytrim.method.fixture.Episodes.group;
import static org.policytrim.method.fixture.Episodes.success;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;

/** Tests the built-in reward terms and their sum against scores computed by hand. */
class RewardTermsTest {

  private static GroupStability stability(double floor) {
    return new GroupStability(new GroupStability.Settings(floor));
  }

  @Test
  void successCountsSuccess() {
    assertThat(new Success().score(group(success(3, 5), failure(9, 5)))).containsExactly(1, 0);
  }

  @Test
  void chunkHorizonIsTheShareOfItsBase() {
    ChunkHorizon term = new ChunkHorizon(new ChunkHorizon.Settings(20));
    assertThat(term.score(group(success(40, 5), success(40, 15), success(40, 30), failure(40, 15))))
        .containsExactly(0.25, 0.75, 1.5, 0);
  }

  @Test
  void stepSavingCountsFromTheZeroBasedStep() {
    StepSaving term = new StepSaving(new StepSaving.Settings(150));
    // T = 0, 59, 149, 150, 299 and a failure.
    assertThat(
            term.score(
                group(
                    success(1, 5),
                    success(60, 5),
                    success(150, 5),
                    success(151, 5),
                    success(300, 5),
                    failure(20, 5))))
        .containsExactly(1, 91.0 / 150, 1.0 / 150, 0, 0, 0);
  }

  @Test
  void groupStabilityIsTwoSidedOverTheSuccesses() {
    // T = 40, 60, 80 over the successes: mu 60, sigma sqrt(800 / 3) = 16.3299...
    double far = -Math.tanh(20 / Math.sqrt(800.0 / 3));
    assertThat(far).isCloseTo(-0.8410483, within(1e-7));
    assertThat(
            stability(5.0)
                .score(group(success(41, 5), success(61, 5), failure(900, 5), success(81, 5))))
        .containsExactly(far, 0, 0, far);
  }

  @Test
  void groupStabilityLeavesCloseGroupsAlone() {
    // T = 10 and 20: sigma is exactly 5, the floor.
    EpisodeGroup atTheFloor = group(success(11, 5), success(21, 5));
    assertThat(stability(5.0).score(atTheFloor)).containsExactly(-Math.tanh(1), -Math.tanh(1));
    assertThat(stability(5.01).score(atTheFloor)).containsExactly(0, 0);
  }

  @Test
  void groupStabilityNeedsTwoSuccesses() {
    assertThat(stability(0.001).score(group(success(11, 5), failure(900, 5))))
        .containsExactly(0, 0);
    assertThat(stability(0.001).score(group(failure(900, 5)))).containsExactly(0);
    assertThat(stability(0.001).score(group(success(11, 5), success(11, 5)))).containsExactly(0, 0);
  }

  @Test
  void settingsOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> new GroupStability.Settings(0)).hasMessageContaining("sigma-floor");
    assertThatThrownBy(() -> new GroupStability.Settings(Double.NaN))
        .hasMessageContaining("sigma-floor");
    assertThatThrownBy(() -> new StepSaving.Settings(0)).hasMessageContaining("limit");
    assertThatThrownBy(() -> new ChunkHorizon.Settings(0)).hasMessageContaining("base");
  }

  @Test
  void compositionKeepsTermsSeparateAndSumsThemByWeight() {
    RewardComposition composition =
        new RewardComposition(
            List.of(
                new WeightedTerm("success", 1.0, new Success()),
                new WeightedTerm("step-saving", 0.8, new StepSaving(new StepSaving.Settings(100))),
                new WeightedTerm("group-stability", 0.2, stability(5))));
    ScoredGroup scored = composition.score(group(success(21, 5), success(61, 5), failure(90, 5)));
    // T = 20 and 60: mu 40, sigma 20.
    assertThat(scored.terms())
        .containsExactly(
            new TermScores("success", 1.0, List.of(1.0, 1.0, 0.0)),
            new TermScores("step-saving", 0.8, List.of(0.8, 0.4, 0.0)),
            new TermScores("group-stability", 0.2, List.of(-Math.tanh(1), -Math.tanh(1), 0.0)));
    assertThat(scored.rewards()[0]).isCloseTo(1 + 0.64 - 0.2 * Math.tanh(1), within(1e-15));
    assertThat(scored.rewards()[1]).isCloseTo(1 + 0.32 - 0.2 * Math.tanh(1), within(1e-15));
    assertThat(scored.rewards()[2]).isZero();
  }

  @Test
  void compositionNamesATermWithInvalidScores() {
    assertThatThrownBy(() -> compose(episodes -> new double[] {Double.NaN, 0}))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("odd")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> compose(episodes -> new double[] {1}))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("odd")
        .hasMessageContaining("1 scores for a group of 2");
  }

  private static void compose(RewardTerm term) {
    new RewardComposition(List.of(new WeightedTerm("odd", 1, term)))
        .score(group(success(1, 1), success(2, 1)));
  }
}
