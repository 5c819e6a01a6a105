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

class KeyFindingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 | 20 | 50 | 4 | 5.0\u00d7 fewer model calls and 50% fewer steps.",
        "100 | 20 | 100 | 20 | As many model calls and as many steps.",
        "100 | 20 | 110 | 10 | 2.0\u00d7 fewer model calls but 10% more steps.",
        "50 | 4 | 100 | 20 | 5.0\u00d7 more model calls and 100% more steps."
      })
  void saysWhatWasSaved(int baseSteps, int baseCalls, int steps, int calls, String words) {
    ComparisonFigures comparison =
        ComparisonFigures.of(one(true, baseSteps, baseCalls), one(true, steps, calls), 0.05);
    assertThat(KeyFindings.saved(comparison)).isEqualTo(words);
  }

  @Test
  void saysNothingOfStepsWithoutSuccess() {
    ComparisonFigures comparison =
        ComparisonFigures.of(one(false, 300, 20), one(false, 300, 10), 0.05);
    assertThat(KeyFindings.saved(comparison)).isEqualTo("2.0\u00d7 fewer model calls.");
  }

  @Test
  void explainsTheVerdictInItsOwnFigures() {
    RunReport report = SampleRun.wide().report();
    assertThat(report.comparison().verdict()).isEqualTo(Verdict.INFERIOR);
    assertThat(KeyFindings.verdict(report.comparison().verdict())).isEqualTo("Success was lost");
    assertThat(KeyFindings.explanation(report.base(), report.trimmed(), report.comparison()))
        .contains(
            "On 500 paired episodes it went from " + Words.percent(report.base().successRate()),
            "lies below the margin of \u22125 points: inferior.");
    ComparisonFigures few = ComparisonFigures.of(one(true, 9, 2), one(true, 9, 2), 0.05);
    assertThat(KeyFindings.explanation(report.base(), report.trimmed(), few))
        .contains("On 1 paired episode ", "lies within the interval");
  }

  /** METHOD section 7: at a rate of 0.98, 150 pairs have a power of 0.73. */
  @Test
  void saysWhatATestOfThisSizeCouldFind() {
    PolicyFigures base = SampleRun.rich().report().base();
    ComparisonFigures some = SampleRun.bare().report().comparison();
    assertThat(KeyFindings.power(base, some)).contains("For 80% it takes about ");
    assertThat(KeyFindings.power(base, SampleRun.rich().report().comparison()))
        .doesNotContain("it takes");
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
