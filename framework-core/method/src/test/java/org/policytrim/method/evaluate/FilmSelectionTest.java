package org.policytrim.method.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;

/** Tests {@link FilmSelection}. */
class FilmSelectionTest {

  @Test
  void selectsThePairWithTheMedianSavingOfEachTask() {
    EvaluationReport base = report(100, 100, 100, 100, 100, 0, 100, 100);
    EvaluationReport trimmed = report(10, 60, 50, 90, 0, 50, 50, 0);
    // Task a has savings of 90, 40, 50 and 10 per cent; the upper median of the ratio is 0.6.
    assertThat(selected(base, trimmed, 4)).containsExactly(1, 6);
    assertThat(selected(base, trimmed, 1)).containsExactly(1);
    assertThat(selected(base, report(0, 0, 0, 0, 0, 0, 0, 0), 4)).isEmpty();
  }

  private static List<Integer> selected(EvaluationReport base, EvaluationReport trimmed, int most) {
    return FilmSelection.of(EpisodePair.of(base, trimmed), most).stream()
        .map(pair -> pair.base().initialState().index())
        .toList();
  }

  /** Returns six episodes of a task a, then two of a task b; 0 steps stand for a failure. */
  private static EvaluationReport report(int... steps) {
    List<EvaluatedEpisode> rows = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      rows.add(
          new EvaluatedEpisode(
              new InitialState(i < 6 ? "a" : "b", StateSplit.EVALUATION, i),
              i,
              steps[i] > 0,
              steps[i] > 0 ? steps[i] : 300,
              300,
              1,
              List.of(),
              0));
    }
    return new EvaluationReport("some", 1, rows);
  }
}
