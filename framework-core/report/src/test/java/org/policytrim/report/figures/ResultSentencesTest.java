package org.policytrim.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.Verdict;

/** Tests the sentences about a result. */
class ResultSentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 20 | 50 | 4 | 5.0\u00d7 fewer model calls and 50% fewer steps.",
        "100 | 20 | 100 | 20 | The same number of model calls and the same number of steps.",
        "100 | 20 | 110 | 10 | 2.0\u00d7 fewer model calls but 10% more steps.",
        "50 | 4 | 100 | 20 | 5.0\u00d7 more model calls and 100% more steps."
      })
  void describesSavings(int baseSteps, int baseCalls, int steps, int calls, String words) {
    ComparisonFigures comparison =
        ComparisonFigures.of(one(true, baseSteps, baseCalls), one(true, steps, calls), 0.05);
    assertThat(ResultSentences.saved(comparison)).isEqualTo(words);
  }

  @Test
  void givesNoFactorsWithoutSuccesses() {
    ComparisonFigures comparison =
        ComparisonFigures.of(one(false, 300, 20), one(false, 300, 10), 0.05);
    assertThat(ResultSentences.saved(comparison)).isEqualTo("Model calls can't be compared.");
  }

  @Test
  void explainsTheVerdictWithItsFigures() {
    RunReport report = SampleRun.wide().report();
    assertThat(report.comparison().verdict()).isEqualTo(Verdict.INFERIOR);
    assertThat(ResultSentences.verdict(report.comparison().verdict()))
        .isEqualTo("Success decreased");
    assertThat(ResultSentences.explanation(report.base(), report.trimmed(), report.comparison()))
        .contains(
            "On 500 paired episodes, the success rate changed from "
                + FigureFormat.percent(report.base().successRate()),
            "is below the margin of \u22125 points: inferior.");
    ComparisonFigures few = ComparisonFigures.of(one(true, 9, 2), one(true, 9, 2), 0.05);
    assertThat(ResultSentences.explanation(report.base(), report.trimmed(), few))
        .contains("On 1 paired episode, ", "The interval includes the margin");
  }

  /** With a success rate of 0.98, 150 pairs have a power of 0.73 (docs/method.md, evaluation). */
  @Test
  void statesThePowerOfTheTest() {
    PolicyFigures base = SampleRun.rich().report().base();
    ComparisonFigures some = SampleRun.bare().report().comparison();
    assertThat(ResultSentences.power(base, some)).contains("For 80%, about ");
    assertThat(ResultSentences.power(base, SampleRun.rich().report().comparison()))
        .doesNotContain("needed");
  }

  private static EvaluationReport one(boolean success, int steps, int calls) {
    return new EvaluationReport(
        "some",
        5,
        List.of(
            new EvaluatedEpisode(
                new InitialState("reach", StateSplit.EVALUATION, 0),
                1,
                success,
                steps,
                300,
                calls,
                List.of(),
                1)));
  }
}
