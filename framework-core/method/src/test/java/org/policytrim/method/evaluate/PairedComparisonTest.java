package org.policytrim.method.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.statistics.PairedCounts;
import org.policytrim.method.statistics.Verdict;

/** Tests {@link PairedComparison}, {@link EpisodePair} and {@link Savings}. */
class PairedComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "490, 4, 6, 0, 0.05, NON_INFERIOR",
    "10, 0, 0, 0, 0.05, UNDECIDED",
    "100, 0, 0, 0, 0.05, NON_INFERIOR",
    "400, 80, 5, 15, 0.05, INFERIOR",
    "450, 30, 10, 10, 0.05, UNDECIDED"
  })
  void theVerdictFollowsFromTheInterval(
      int both, int baseOnly, int trimmedOnly, int neither, double margin, Verdict verdict) {
    PairedComparison comparison =
        PairedComparison.of(new PairedCounts(both, baseOnly, trimmedOnly, neither), margin);
    assertThat(comparison.verdict()).isEqualTo(verdict);
  }

  @Test
  void countsPairs() {
    EvaluationReport base =
        report(5, row(0, true, 40, 8), row(1, true, 60, 12), row(2, false, 99, 20));
    EvaluationReport trimmed =
        report(15, row(0, true, 30, 2), row(1, false, 99, 7), row(2, true, 20, 2));
    PairedComparison comparison = PairedComparison.of(base, trimmed, 0.05);
    assertThat(comparison.counts()).isEqualTo(new PairedCounts(1, 1, 1, 0));
    assertThat(comparison.difference()).isZero();
    Savings savings = Savings.of(base, trimmed);
    assertThat(savings.stepsSaved()).isCloseTo(0.5, within(1e-12));
    assertThat(savings.chunkUtilisation()).isEqualTo(3);
    assertThat(savings.speedupFormula()).isCloseTo((50.0 / 5) / (25.0 / 15), within(1e-12));
    assertThat(savings.speedupCalls()).isCloseTo(40.0 / 11, within(1e-12));
  }

  @Test
  void ratiosAreNaNWithoutASuccess() {
    EvaluationReport base = report(5, row(0, true, 40, 8));
    EvaluationReport trimmed = report(5, row(0, false, 99, 20));
    Savings savings = Savings.of(base, trimmed);
    assertThat(savings.stepsSaved()).isNaN();
    assertThat(savings.speedupFormula()).isNaN();
    assertThat(savings.speedupCalls()).isNaN();
    assertThat(savings.speedupSeconds()).isNaN();
  }

  @Test
  void pairsAreFoundByInitialStateAndSeed() {
    EvaluationReport base = report(5, row(0, true, 40, 8), row(1, false, 99, 20));
    EvaluationReport reordered = report(5, row(1, true, 30, 6), row(0, true, 20, 4));
    assertThat(PairedComparison.of(base, reordered, 0.05).counts())
        .isEqualTo(new PairedCounts(1, 0, 1, 0));
  }

  @Test
  void refusesOtherPairs() {
    EvaluationReport base = report(5, row(0, true, 40, 8), row(1, true, 40, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedComparison.of(base, report(5, row(0, true, 40, 8)), 0.05))
        .withMessageContaining("2 and 1 episodes");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PairedComparison.of(
                    base, report(5, row(0, true, 40, 8), row(7, true, 40, 8)), 0.05))
        .withMessageContaining("state reach/evaluation/1")
        .withMessageContaining("no counterpart");
  }

  private static EvaluationReport report(int horizon, EvaluatedEpisode... rows) {
    return new EvaluationReport("some", horizon, new ArrayList<>(List.of(rows)));
  }

  private static EvaluatedEpisode row(int state, boolean success, int steps, int calls) {
    return new EvaluatedEpisode(
        new InitialState("reach", StateSplit.EVALUATION, state),
        7,
        success,
        steps,
        99,
        calls,
        List.of(),
        0.5);
  }
}
