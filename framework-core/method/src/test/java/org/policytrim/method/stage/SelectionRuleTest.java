package org.policytrim.method.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.method.stage.Candidate.TaskSuccess;

/** Tests {@link SelectionRule}. */
class SelectionRuleTest {

  private static final Candidate BASE = candidate(0, 5, 20, 18, 20, 100);
  private static final SelectionRule RULE =
      new SelectionRule(new SelectionSettings(20, 0.05, 0.15, 10, 0), BASE);

  /** Returns a candidate with two tasks of 20 states. */
  private static Candidate candidate(
      int iteration, int horizon, int first, int second, double calls, double steps) {
    return new Candidate(
        iteration,
        false,
        horizon,
        (first + second) / 40.0,
        List.of(new TaskSuccess("near", 20, first), new TaskSuccess("far", 20, second)),
        calls,
        steps);
  }

  @Test
  void successMayFallByTheTolerance() {
    assertThat(RULE.qualifies(candidate(1, 5, 19, 17, 9, 90))).isTrue();
    assertThat(RULE.qualifies(candidate(1, 5, 19, 16, 9, 90))).isFalse();
    assertThat(RULE.qualifies(candidate(1, 5, 20, 20, 9, 90))).isTrue();
  }

  @Test
  void noSingleTaskMayFallFurtherThanTheTaskTolerance() {
    // Pooled 36 of 40 qualifies, but the second task fell from 18 to 14, by more than 0.15.
    SelectionRule loose = new SelectionRule(new SelectionSettings(20, 0.2, 0.15, 10, 0), BASE);
    assertThat(loose.qualifies(candidate(1, 5, 20, 15, 9, 90))).isTrue();
    assertThat(loose.qualifies(candidate(1, 5, 20, 14, 9, 90))).isFalse();
  }

  @Test
  void theLongestHorizonThatQualifiesIsPreferredThenTheFewestCalls() {
    Candidate shortHorizon = candidate(10, 5, 20, 20, 12, 60);
    Candidate longer = candidate(20, 15, 19, 18, 9, 120);
    Candidate cheaper = candidate(30, 15, 19, 18, 8, 110);
    Candidate unqualified = candidate(40, 15, 10, 10, 4, 50);
    assertThat(RULE.best(List.of(shortHorizon, longer, cheaper, unqualified))).isEqualTo(cheaper);
  }

  @Test
  void equalCallsAreDecidedByStepsThenSuccessThenTheLaterOne() {
    Candidate slower = candidate(10, 15, 20, 18, 8, 111);
    Candidate quicker = candidate(20, 15, 19, 18, 8, 110);
    Candidate surer = candidate(30, 15, 20, 18, 8, 110);
    Candidate later = candidate(40, 15, 20, 18, 8, 110);
    assertThat(RULE.best(List.of(slower, quicker))).isEqualTo(quicker);
    assertThat(RULE.best(List.of(quicker, surer))).isEqualTo(surer);
    assertThat(RULE.best(List.of(surer, later))).isEqualTo(later);
  }

  @Test
  void theHighestSuccessRateIsPreferredIfNoneQualifies() {
    Candidate poor = candidate(10, 15, 8, 8, 4, 50);
    Candidate better = candidate(20, 5, 15, 15, 20, 100);
    assertThat(RULE.best(List.of(poor, better))).isEqualTo(better);
  }

  @Test
  void averagedWeightsArePreferredOnlyIfTheyAreBetter() {
    Candidate trained = candidate(30, 15, 20, 18, 8, 110);
    Candidate average = trained.ofAverage();
    assertThat(RULE.best(List.of(trained, average))).isEqualTo(trained);
    assertThat(RULE.best(List.of(average, trained))).isEqualTo(trained);
    Candidate better = candidate(30, 15, 20, 19, 8, 110).ofAverage();
    assertThat(RULE.best(List.of(trained, better))).isEqualTo(better);
    assertThat(better.figures("trim")).contains("after 30 iterations (averaged weights) at h = 15");
  }

  @Test
  void theMostSuccessfulIsChosenWhateverItNeeds() {
    Candidate cheap = candidate(10, 15, 19, 18, 8, 110);
    Candidate sure = candidate(20, 5, 20, 19, 25, 120);
    Candidate slower = candidate(30, 5, 20, 19, 26, 120);
    assertThat(RULE.mostSuccessful(List.of(cheap, slower, sure))).isEqualTo(sure);
  }
}
