package org.policytrim.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrim.testkit.broken.ContractFailures.assertCaught;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the contracts of reward terms, settings and learners detect each mistake. */
class BrokenPartsTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            BrokenRewards.DividesByTheSuccesses.class, "everySiblingGetsAFiniteScore", "NaN"),
        Arguments.of(
            BrokenRewards.ForgetsASibling.class, "everySiblingGetsAFiniteScore", "failure after"),
        Arguments.of(
            BrokenRewards.KeepsARunningMaximum.class, "sameGroupGivesSameScores", "running"),
        Arguments.of(
            BrokenRewards.FavoursTheFirst.class, "scoresGoWithTheirSiblings", "in another order"),
        Arguments.of(BrokenRewards.ScoresFailures.class, "failureScoresZero", "failed and scored"),
        Arguments.of(
            BrokenSettings.LacksARequiredValue.class, "theDefaultsAreValid", "requiredValues()"),
        Arguments.of(BrokenSettings.IsNamedInCapitals.class, "componentsAreNamed", "MyTerm"),
        Arguments.of(BrokenSettings.Sound.class, "providersAreFound", "not public or not marked"),
        Arguments.of(
            BrokenSettings.PlansLessThanItsChunk.class,
            "whatProvidersListIsThere",
            "longestChunk(1)"),
        Arguments.of(BrokenSettings.DoesNotDescribe.class, "everySettingIsDescribed", "rate"),
        Arguments.of(BrokenSettings.TakesTheCoresKey.class, "everySettingIsDescribed", "weight"),
        Arguments.of(
            BrokenSettings.HasADefaultOfAnotherType.class, "theDefaultsAreValid", "'many'"),
        Arguments.of(
            BrokenSettings.RefusesItsDefaults.class, "theDefaultsAreValid", "rate is above 0"),
        Arguments.of(BrokenSettings.HasAStrangeType.class, "everySettingIsDescribed", "Map"),
        Arguments.of(BrokenLearners.LearnsNothing.class, "lossFallsOnAFixedBatch", "mean loss"),
        Arguments.of(BrokenLearners.ForgetsItsMoments.class, "learnersGoOnExactly", "resumed"),
        Arguments.of(BrokenLearners.RollsItsOwnDice.class, "learnersGoOnExactly", "losses of"),
        Arguments.of(
            BrokenLearners.CountsThePadding.class, "invalidStepsDoNotCount", "steps are valid"),
        Arguments.of(
            BrokenLearners.ShipsAnotherHead.class, "whatWasLearnedIsShipped", "chunks for"),
        Arguments.of(
            BrokenLearners.LearnsOnMoreSlowly.class, "openedPoliciesLearnOn", "in the head"),
        Arguments.of(
            BrokenLearners.LeavesTheCardAlone.class, "theCardHoldsTheStatistics", "card holds"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreCaught(Class<?> broken, String test, String words) {
    assertCaught(broken, test, words);
  }

  /** Tests that correct components pass. */
  @Test
  void soundPartsPass() {
    assertThat(ContractFailures.failures(BrokenRewards.Sound.class)).isEmpty();
    assertThat(ContractFailures.failures(BrokenLearners.Sound.class)).isEmpty();
    assertThat(ContractFailures.failures(BrokenSettings.Sound.class))
        .containsOnlyKeys("providersAreFound");
  }
}
