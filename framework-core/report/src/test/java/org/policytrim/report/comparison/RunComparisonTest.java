package org.policytrim.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.statistics.WilsonInterval;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.figures.SampleRun;

class RunComparisonTest {

  private static PolicyFigures figures(int successes, double steps, double calls) {
    return new PolicyFigures(
        15,
        100,
        successes / 100.0,
        WilsonInterval.of(successes, 100),
        steps,
        steps,
        calls,
        calls,
        0.1);
  }

  private static FinishedRun run(
      String name, Map<String, String> settings, PolicyFigures trimmed, boolean... outcomes) {
    RunReport of = SampleRun.bare().report();
    RunReport report =
        new RunReport(
            of.experiment(),
            of.seed(),
            of.projectVersion(),
            of.plugins(),
            of.engines(),
            of.machine(),
            of.secondsTotal(),
            of.benchmark(),
            of.tasks(),
            of.protocol(),
            of.protocolRemarks(),
            of.observation(),
            of.model(),
            of.parameters(),
            of.expert(),
            of.base(),
            of.baseForced(),
            of.baselines(),
            trimmed,
            of.comparison(),
            of.perTask(),
            of.stages(),
            of.perturbations(),
            of.ablations(),
            of.notes());
    Map<String, Boolean> byState = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      byState.put("task state/" + i, outcomes[i]);
    }
    return new FinishedRun(name, settings, report, byState);
  }

  @Test
  void findsTheSettingsThatDifferAndTheParetoFront() {
    RunComparison comparison =
        RunComparison.of(
            List.of(
                run("a", Map.of("name", "a", "seed", "7", "lanes", "32"), figures(95, 80, 6)),
                run("b", Map.of("name", "b", "seed", "8", "lanes", "32"), figures(95, 90, 6)),
                run("c", Map.of("name", "c", "seed", "9", "lanes", "32"), figures(90, 85, 5))));

    assertThat(comparison.varied()).containsExactly("seed");
    assertThat(comparison.runs())
        .extracting(RunComparison.Row::onFront)
        .containsExactly(true, false, true);
    assertThat(comparison.runs().get(1).settings()).containsExactly(Map.entry("seed", "8"));
    assertThat(comparison.runs().get(1).toFirst()).isNull();
  }

  @Test
  void equalRunsAreBothOnTheFront() {
    RunComparison comparison =
        RunComparison.of(
            List.of(
                run("a", Map.of(), figures(95, 80, 6)), run("b", Map.of(), figures(95, 80, 6))));

    assertThat(comparison.runs()).extracting(RunComparison.Row::onFront).containsOnly(true);
  }

  @Test
  void comparesSuccessOnTheSameStates() {
    RunComparison comparison =
        RunComparison.of(
            List.of(
                run("a", Map.of(), figures(75, 80, 6), true, true, true, false),
                run("b", Map.of(), figures(50, 80, 6), true, false, false, true)));

    RunComparison.Difference difference = comparison.runs().get(1).toFirst();
    assertThat(difference.pairs()).isEqualTo(4);
    assertThat(difference.difference()).isEqualTo(-0.25);
    assertThat(difference.interval().low()).isLessThan(-0.25);
    assertThat(difference.interval().high()).isGreaterThan(0);
  }

  @Test
  void refusesRunsOnOtherStatesOrBenchmarks() {
    FinishedRun first = run("a", Map.of(), figures(75, 80, 6), true, true);
    FinishedRun other = run("b", Map.of(), figures(75, 80, 6), true, true, true);
    FinishedRun elsewhere = new FinishedRun("c", Map.of(), SampleRun.rich().report(), Map.of());

    assertThatThrownBy(() -> RunComparison.of(List.of(first, other)))
        .isInstanceOf(NotComparableException.class)
        .hasMessage("a and b were evaluated on different initial states");
    assertThatThrownBy(() -> RunComparison.of(List.of(first, elsewhere)))
        .isInstanceOf(NotComparableException.class)
        .hasMessageContainingAll(
            "a and c can't be compared: they differ in the tasks", "toy-reach");
    assertThatThrownBy(() -> RunComparison.of(List.of(first)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsOutcomesOfTheTrimmedPolicy(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("episodes.csv");
    Files.writeString(
        csv,
        """
        policy,perturbation,task,initial_state,success
        base,none,reach,reach/evaluation/0,false
        trimmed,none,reach,reach/evaluation/0,true
        trimmed,none,reach,reach/evaluation/1,false
        trimmed,blur-13,reach,reach/evaluation/0,false
        """);

    assertThat(EpisodeOutcomes.ofTrimmed(csv))
        .containsExactly(
            Map.entry("reach reach/evaluation/0", true),
            Map.entry("reach reach/evaluation/1", false));
    assertThat(EpisodeOutcomes.ofTrimmed(folder.resolve("none.csv"))).isEmpty();
  }
}
