package org.policytrim.method.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.policytrim.method.fixture.Episodes.failure;
import static org.policytrim.method.fixture.Episodes.group;
import static org.policytrim.method.fixture.Episodes.success;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;

/** Tests {@link StepSensitivity} against changes computed by hand. */
class StepSensitivityTest {

  @Test
  void stepSavingAndStabilityHaveOppositeSigns() {
    RewardComposition composition =
        new RewardComposition(
            List.of(
                new WeightedTerm("step-saving", 0.8, new StepSaving(new StepSaving.Settings(200))),
                new WeightedTerm(
                    "group-stability", 0.2, new GroupStability(new GroupStability.Settings(5)))));
    StepSensitivity sensitivity = new StepSensitivity(composition);
    sensitivity.add(
        composition.score(
            group(success(90, 5), success(100, 5), success(110, 5), failure(900, 5))));
    // Step-saving: one step of 200 for each of the two that are no slower than the mean.
    assertThat(sensitivity.weightedChange(0)).isCloseTo(0.8 / 200, within(1e-12));
    // Stability: T = 88, 99, 109 and then 89, 98, 109, beside 89, 99, 109.
    double first = -tanh(88, 88, 99, 109) + tanh(89, 89, 99, 109);
    double second = -tanh(98, 89, 98, 109) + tanh(99, 89, 99, 109);
    assertThat(sensitivity.weightedChange(1)).isCloseTo(0.2 * (first + second) / 2, within(1e-12));
    assertThat(sensitivity.weightedChange(1)).isNegative();
  }

  private static double tanh(double own, double... all) {
    double mean = Arrays.stream(all).average().orElseThrow();
    double squares = Arrays.stream(all).map(t -> (t - mean) * (t - mean)).sum();
    return Math.tanh(Math.abs(own - mean) / Math.sqrt(squares / all.length));
  }

  @Test
  void withoutASuccessTheChangeIsZero() {
    RewardComposition composition =
        new RewardComposition(
            List.of(
                new WeightedTerm("step-saving", 1, new StepSaving(new StepSaving.Settings(9)))));
    StepSensitivity sensitivity = new StepSensitivity(composition);
    sensitivity.add(composition.score(group(failure(9, 5), failure(9, 5))));
    // A success at the first step cannot come sooner.
    sensitivity.add(composition.score(group(success(1, 5), failure(9, 5))));
    assertThat(sensitivity.weightedChange(0)).isZero();
  }
}
