package org.policytrim.testkit.broken;

import static org.policytrim.testkit.broken.ContractFailures.assertCaught;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the head contract detects each mistake. */
class BrokenHeadsTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            BrokenHeads.RecordsAnotherLogProbability.class,
            "recomputedLogProbabilitiesEqualTheRecorded",
            "recomputed alone"),
        Arguments.of(
            BrokenHeads.DependsOnItsBatch.class,
            "recomputedLogProbabilitiesEqualTheRecorded",
            "in a batch"),
        Arguments.of(
            BrokenHeads.SharesItsDice.class, "samplesDependOnTheirStreamAlone", "same stream"),
        Arguments.of(
            BrokenHeads.DrawsTheLikeliest.class, "plansAreDrawnFromTheirDensity", "mean ratio"),
        Arguments.of(BrokenHeads.CutsItsPlans.class, "plansHaveTheDeclaredLength", "actions of"),
        Arguments.of(
            BrokenHeads.HalvesItsGradient.class,
            "gradientAgreesWithFiniteDifferences",
            "velocity."),
        Arguments.of(
            BrokenHeads.ClimbsInsteadOfDescending.class,
            "gradientAgreesWithFiniteDifferences",
            "decoder."),
        Arguments.of(
            BrokenHeads.LeavesOutAStep.class, "gradientAgreesWithFiniteDifferences", "velocity."),
        Arguments.of(BrokenHeads.AveragesItsBatch.class, "accumulatingIsAdditive", "one by one"),
        Arguments.of(
            BrokenHeads.AddsAnEntropyBonus.class, "zeroWeightsChangeNothing", "weights of 0"),
        Arguments.of(BrokenHeads.ForgetsToClip.class, "stepIsAdamW", "AdamW gives"),
        Arguments.of(BrokenHeads.ForgetsToDecay.class, "stepIsAdamW", "AdamW gives"),
        Arguments.of(BrokenHeads.ReturnsTheClippedNorm.class, "stepIsAdamW", "norm"),
        Arguments.of(
            BrokenHeads.ForgetsItsMoments.class,
            "restoredTrainingStateGoesOnExactly",
            "three steps later"),
        Arguments.of(BrokenHeads.KeepsTheGradient.class, "bareWeightsBeginAfresh", "is left"),
        Arguments.of(
            BrokenHeads.HandsOutLiveTensors.class, "handedOutTensorsDoNotChange", "decoder.prompt"),
        Arguments.of(BrokenHeads.TakesWhatFits.class, "misfitsAreAllNamed", "not named"),
        Arguments.of(BrokenPolicies.AddsAFeature.class, "featuresMatchTheirSpec", "featureSpec"),
        Arguments.of(BrokenPolicies.EncodesByBatch.class, "featuresMatchTheirSpec", "among others"),
        Arguments.of(
            BrokenPolicies.SavesOldWeights.class, "savedPoliciesGiveTheSamePlans", "tensor"),
        Arguments.of(
            BrokenPolicies.TripsOverDamage.class, "damagedBundlesAreRefused", "head.safetensors"),
        Arguments.of(
            BrokenPolicies.TrainsTheBackboneToo.class, "theBackboneStaysAsItIs", "features of"),
        Arguments.of(
            BrokenPolicies.RemembersTheCallBefore.class, "plansDoNotDependOnTheirBatch", "alone"),
        Arguments.of(
            BrokenPolicies.RemembersTheCallBefore.class, "equalStreamsGiveEqualPlans", "two calls"),
        Arguments.of(
            BrokenPolicies.ClosesOnce.class, "closingAPolicyTwiceIsAllowed", "second close"),
        Arguments.of(BrokenPolicies.PlansTooFew.class, "plansHaveTheCardsShape", "2 chunks for 3"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreCaught(Class<?> broken, String test, String words) {
    assertCaught(broken, test, words);
  }
}
