package org.policytrim.method.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.policytrim.method.fixture.Episodes.failure;
import static org.policytrim.method.fixture.Episodes.success;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.method.advantage.AdvantageSettings.Baseline;
import org.policytrim.method.fixture.Episodes;
import org.policytrim.method.reward.ScoredGroup;
import org.policytrim.method.reward.TermScores;

/** Tests {@link GroupAdvantage} against advantages computed by hand. */
class GroupAdvantageTest {

  private static final AdvantageSettings PAPER =
      new AdvantageSettings(0.1, 1.0, Baseline.GROUP, 0, 0, 0.3);
  private static final AdvantageSettings BY_HORIZON =
      new AdvantageSettings(0, 1, Baseline.HORIZON, 0, 0, 0.3);

  private static ScoredGroup scored(List<Episode> siblings, List<Double> rewards) {
    return new ScoredGroup(
        new EpisodeGroup(Episodes.TASK, Episodes.STATE, siblings),
        List.of(new TermScores("reward", 1, rewards)));
  }

  private static List<Double> estimate(
      AdvantageSettings settings, List<Episode> siblings, Double... rewards) {
    return new GroupAdvantage(settings).estimate(scored(siblings, List.of(rewards))).advantages();
  }

  private static List<Episode> siblings(int successes, int failures) {
    List<Episode> siblings = new ArrayList<>(Collections.nCopies(successes, success(10, 5)));
    siblings.addAll(Collections.nCopies(failures, failure(10, 5)));
    return siblings;
  }

  @Test
  void dividesByTheUnbiasedDeviation() {
    // Mean 0.75, squares 3 * 0.0625 + 0.5625 = 0.75, over 3: std 0.5.
    assertThat(estimate(PAPER, siblings(3, 1), 1.0, 1.0, 1.0, 0.0))
        .containsExactly(0.25 / 0.500001, 0.25 / 0.500001, 0.25 / 0.500001, -0.75 / 0.500001);
  }

  @Test
  void equalRewardsHaveAdvantageZero() {
    // 0.1 three times has a mean of 0.10000000000000002 in doubles.
    assertThat(estimate(PAPER, siblings(3, 0), 0.1, 0.1, 0.1)).containsExactly(0.0, 0.0, 0.0);
    assertThat(estimate(BY_HORIZON, siblings(3, 0), 0.1, 0.1, 0.1)).containsExactly(0.0, 0.0, 0.0);
  }

  @Test
  void filtersBySuccessRateBothEndsInclusive() {
    List<Double> rewards = new ArrayList<>(Collections.nCopies(10, 0.0));
    rewards.set(0, 1.0);
    assertThat(new GroupAdvantage(PAPER).estimate(scored(siblings(1, 9), rewards)).kept()).isTrue();
    AdvantageGroup none = new GroupAdvantage(PAPER).estimate(scored(siblings(0, 10), rewards));
    assertThat(none.kept()).isFalse();
    assertThat(none.advantages()).containsOnly(0.0);
    assertThat(new GroupAdvantage(PAPER).estimate(scored(siblings(10, 0), rewards)).kept())
        .isTrue();
    AdvantageSettings halves = new AdvantageSettings(0.5, 0.5, Baseline.GROUP, 0, 0, 0.3);
    assertThat(new GroupAdvantage(halves).estimate(scored(siblings(5, 5), rewards)).kept())
        .isTrue();
    assertThat(new GroupAdvantage(halves).estimate(scored(siblings(6, 4), rewards)).kept())
        .isFalse();
    assertThat(new GroupAdvantage(halves).estimate(scored(siblings(4, 6), rewards)).kept())
        .isFalse();
  }

  @Test
  void theFloorLimitsTheAdvantageOfSmallDifferences() {
    AdvantageSettings floored = new AdvantageSettings(0.1, 1, Baseline.GROUP, 0.2, 0, 0.3);
    // std 0.01 * sqrt(2) / sqrt(2) = 0.0141... is below the floor, which divides instead.
    assertThat(estimate(floored, siblings(2, 0), 1.01, 0.99).getFirst())
        .isCloseTo(0.05, within(1e-12));
    // std 0.7071 is above the floor and divides unchanged.
    assertThat(estimate(floored, siblings(1, 1), 1.0, 0.0).getFirst())
        .isCloseTo(0.5 / Math.sqrt(0.5), within(1e-12));
  }

  @Test
  void theWeightReducesEverythingButTheOutcome() {
    GroupAdvantage paper = new GroupAdvantage(PAPER);
    // Outcomes 1, 1, 0: mean 2/3, std sqrt(1/3). Rewards 1.5, 1.1, 0.
    List<Double> rewards = List.of(1.5, 1.1, 0.0);
    ScoredGroup mixed = scored(siblings(2, 1), rewards);
    double outcome = (1.0 / 3) / (Math.sqrt(1.0 / 3) + 1e-6);
    List<Double> full = paper.estimate(mixed, 1).advantages();
    assertThat(full).isEqualTo(paper.estimate(mixed).advantages());
    assertThat(paper.estimate(mixed, 0).advantages().getFirst()).isCloseTo(outcome, within(1e-12));
    assertThat(paper.estimate(mixed, 0).advantages().get(1)).isCloseTo(outcome, within(1e-12));
    assertThat(paper.estimate(mixed, 0.25).advantages().getFirst())
        .isCloseTo(0.75 * outcome + 0.25 * full.getFirst(), within(1e-12));
  }

  @Test
  void theWeightAppliesAfterTheDivisionInGroupsWithoutFailures() {
    // Rewards 1.5 and 1.1: std 0.2 sqrt(2), so the advantages are +-0.7071 whatever the scale.
    ScoredGroup allSuccess = scored(siblings(2, 0), List.of(1.5, 1.1));
    assertThat(new GroupAdvantage(PAPER).estimate(allSuccess, 0.5).advantages().getFirst())
        .isCloseTo(0.5 * Math.sqrt(0.5), within(1e-5));
    assertThat(new GroupAdvantage(PAPER).estimate(allSuccess, 0).advantages())
        .containsExactly(0.0, 0.0);
  }

  @Test
  void theBaselinePerHorizonComparesEqualHorizons() {
    List<Episode> dealt =
        List.of(success(10, 5), success(10, 5), success(10, 10), success(10, 10), success(10, 15));
    // Within h = 5: +-0.1, within h = 10: +-0.3, a single one at 15: 0. Squares 0.2 over 5 - 3
    // degrees.
    double divisor = Math.sqrt(0.2 / 2) + 1e-6;
    List<Double> advantages = estimate(BY_HORIZON, dealt, 1.1, 1.3, 2.0, 2.6, 9.0);
    assertThat(advantages.get(0)).isCloseTo(-0.1 / divisor, within(1e-12));
    assertThat(advantages.get(1)).isCloseTo(0.1 / divisor, within(1e-12));
    assertThat(advantages.get(2)).isCloseTo(-0.3 / divisor, within(1e-12));
    assertThat(advantages.get(3)).isCloseTo(0.3 / divisor, within(1e-12));
    assertThat(advantages.get(4)).isZero();
  }

  @Test
  void horizonsThatAreAllDifferentHaveAdvantageZero() {
    List<Episode> dealt = List.of(success(10, 5), success(10, 10), success(10, 15));
    assertThat(estimate(BY_HORIZON, dealt, 1.0, 2.0, 3.0)).containsExactly(0.0, 0.0, 0.0);
  }

  @Test
  void successesAreComparedWithFailuresAndThenAmongThemselves() {
    AdvantageSettings settings = new AdvantageSettings(0, 1, Baseline.SUCCESSES, 0, 0, 0.3);
    List<Double> advantages = estimate(settings, siblings(3, 1), 2.1, 2.2, 2.3, 0.0);
    // Success: mean 0.75, std 0.5. Among successes: mean 2.2, std 0.1.
    assertThat(advantages.get(0)).isCloseTo(0.5 - 1, within(1e-4));
    assertThat(advantages.get(1)).isCloseTo(0.5, within(1e-4));
    assertThat(advantages.get(2)).isCloseTo(0.5 + 1, within(1e-4));
    assertThat(advantages.get(3)).isCloseTo(-1.5, within(1e-4));
    assertThat(estimate(settings, siblings(1, 3), 2.0, 0.0, 0.0, 0.0).getFirst())
        .isCloseTo(1.5, within(1e-4));
    assertThat(estimate(settings, siblings(0, 2), 0.0, 0.0)).containsExactly(0.0, 0.0);
  }

  @Test
  void withoutFailuresTwoLevelsEqualThePapersFormula() {
    AdvantageSettings settings = new AdvantageSettings(0, 1, Baseline.SUCCESSES, 0, 0, 0.3);
    assertThat(estimate(settings, siblings(4, 0), 1.0, 1.5, 0.7, 1.2))
        .isEqualTo(estimate(PAPER, siblings(4, 0), 1.0, 1.5, 0.7, 1.2));
  }

  @Property
  void advantagesOfAGroupSumToZero(
      @ForAll @Size(min = 2, max = 16) List<@DoubleRange(min = -5, max = 5) Double> rewards,
      @ForAll Baseline baseline,
      @ForAll @DoubleRange(min = 0, max = 1) double floor) {
    List<Episode> dealt = new ArrayList<>();
    for (int i = 0; i < rewards.size(); i++) {
      dealt.add(i % 4 == 3 ? failure(10, 5) : success(10, 5 + i % 3));
    }
    AdvantageSettings settings = new AdvantageSettings(0, 1, baseline, floor, 0, 0.3);
    List<Double> advantages =
        new GroupAdvantage(settings).estimate(scored(dealt, rewards)).advantages();
    assertThat(advantages.stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(0, within(1e-8));
  }

  @Property
  void advantagesHaveTheOrderOfTheRewards(
      @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = -5, max = 5) Double> rewards) {
    double best = Collections.max(rewards);
    double worst = Collections.min(rewards);
    Assume.that(best - worst > 1e-3);
    List<Double> advantages =
        estimate(PAPER, siblings(rewards.size(), 0), rewards.toArray(Double[]::new));
    assertThat(advantages.get(rewards.indexOf(best))).isPositive();
    assertThat(advantages.get(rewards.indexOf(worst))).isNegative();
  }
}
