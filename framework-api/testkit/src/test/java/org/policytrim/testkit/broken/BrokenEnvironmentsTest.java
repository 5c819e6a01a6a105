package org.policytrim.testkit.broken;

import static org.policytrim.testkit.broken.ContractFailures.assertCaught;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the environment contract detects each mistake. */
class BrokenEnvironmentsTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            BrokenEnvironments.KeepsSomethingFromTheLastEpisode.class,
            "sameStateGivesSameTrajectory",
            "reset leaves"),
        Arguments.of(
            BrokenEnvironments.SharesACounter.class,
            "environmentsInTurnsAreIndependent",
            "static fields"),
        Arguments.of(
            BrokenEnvironments.DependsOnTheThread.class,
            "environmentsOnThreadsAreIndependent",
            "on three threads"),
        Arguments.of(
            BrokenEnvironments.DependsOnTheInstance.class,
            "anotherInstanceGivesTheSameTrajectory",
            "two instances"),
        Arguments.of(BrokenEnvironments.TakesAnyNumber.class, "wrongActionsAreRefused", "NaN"),
        Arguments.of(
            BrokenEnvironments.MovesBeforeItRefuses.class,
            "wrongActionsAreRefused",
            "refused actions changed the environment"),
        Arguments.of(BrokenEnvironments.DoesNotClip.class, "actionsAreClipped", "clipped"),
        Arguments.of(
            BrokenEnvironments.GoesOnAfterTheEnd.class, "stepsOutOfOrderAreRefused", "reset"),
        Arguments.of(
            BrokenEnvironments.StateIsTooShort.class, "proprioceptionHasItsLayout", "one row of 2"),
        Arguments.of(BrokenEnvironments.ClosesOnce.class, "closingTwiceIsAllowed", "second close"),
        Arguments.of(BrokenViews.ForgetsTheSplit.class, "statesDiffer", "push/validation/0"),
        Arguments.of(BrokenViews.HasNoLastState.class, "stateCountIsHonoured", "1000"),
        Arguments.of(
            BrokenEnvironments.OpensForeignTasks.class, "foreignTaskIsRefused", "no-such-task"),
        Arguments.of(
            BrokenEnvironments.GivesOneInstructionTwice.class, "benchmarkIsNamed", "do it"),
        Arguments.of(
            BrokenViews.MovesWhenSeen.class, "lookingChangesNothing", "without and with observing"),
        Arguments.of(
            BrokenViews.DrawsTheWrongSize.class, "observationMatchesItsSpec", "camera front"),
        Arguments.of(BrokenViews.MixesUpItsFields.class, "observationMatchesItsSpec", "numbers"),
        Arguments.of(BrokenViews.KnowsEveryField.class, "unknownViewsAreRefused", "no-such-field"),
        Arguments.of(BrokenViews.DrawsNothing.class, "picturesShowSomething", "one colour"),
        Arguments.of(BrokenEnvironments.RestoresHalf.class, "snapshotsGoOnExactly", "restored"),
        Arguments.of(
            BrokenEnvironments.LosesCountInSnapshots.class, "snapshotsGoOnExactly", "steps"),
        Arguments.of(
            BrokenDemonstrators.IsTooStrong.class, "demonstratorsRepeatThemselves", "axis-0"),
        Arguments.of(
            BrokenDemonstrators.NeverArrives.class, "everyStyleDoesTheTask", "succeeded in 0"),
        Arguments.of(
            BrokenDemonstrators.MeansNothing.class, "everyStyleDoesTheTask", "intended 0 of the"),
        Arguments.of(
            BrokenDemonstrators.RollsItsOwnDice.class,
            "demonstratorsRepeatThemselves",
            "same state and stream"),
        Arguments.of(
            BrokenDemonstrators.ListsTheSlowerFirst.class, "everyStyleDoesTheTask", "quickest"),
        Arguments.of(
            BrokenDemonstrators.KnowsEveryStyle.class,
            "unknownDemonstratorsAreRefused",
            "no-such-style"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreCaught(Class<?> broken, String test, String words) {
    assertCaught(broken, test, words);
  }
}
