package org.policytrim.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.policytrim.method.evaluate.EpisodePair;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.evaluate.Savings;
import org.policytrim.method.stage.StageFigures;
import org.policytrim.method.statistics.Figures;
import org.policytrim.method.statistics.PairedCounts;

/** Makes a {@link RunReport} out of what was evaluated: pure functions. */
public final class RunReports {

  private RunReports() {}

  /**
   * The report of a run.
   *
   * @param facts names, versions, machine
   * @param evaluations what was played
   * @param stages what training did
   * @throws IllegalArgumentException if evaluations that are compared did not play the same pairs
   */
  public static RunReport of(
      RunFacts facts, RunEvaluations evaluations, List<StageFigures> stages) {
    EvaluationReport base = evaluations.base();
    EvaluationReport trimmed = evaluations.trimmed();
    return new RunReport(
        facts.experiment(),
        facts.seed(),
        facts.projectVersion(),
        new TreeMap<>(facts.plugins()),
        new TreeMap<>(facts.engines()),
        facts.machine(),
        facts.secondsTotal(),
        facts.benchmark(),
        facts.tasks(),
        facts.protocol(),
        facts.protocolRemarks(),
        facts.observation(),
        facts.model(),
        facts.parameters(),
        facts.expert(),
        PolicyFigures.of(base),
        evaluations.forced().stream().map(PolicyFigures::of).toList(),
        PolicyFigures.of(trimmed),
        ComparisonFigures.of(base, trimmed, facts.margin()),
        perTask(facts.tasks(), base, trimmed),
        stages,
        evaluations.perturbed().stream()
            .map(
                row ->
                    new RunReport.PerturbationFigures(
                        row.name(),
                        PolicyFigures.of(row.base()),
                        PolicyFigures.of(row.trimmed()),
                        ComparisonFigures.of(row.base(), row.trimmed(), facts.margin())))
            .toList(),
        evaluations.ablated().stream()
            .map(
                row ->
                    new RunReport.AblationFigures(
                        row.name(),
                        PolicyFigures.of(row.trimmed()),
                        ComparisonFigures.of(base, row.trimmed(), facts.margin())))
            .toList(),
        facts.notes());
  }

  /** The rows by task, in the order given; tasks without an episode are left out. */
  static List<RunReport.TaskFigures> perTask(
      List<String> tasks, EvaluationReport base, EvaluationReport trimmed) {
    List<RunReport.TaskFigures> rows = new ArrayList<>();
    for (String task : tasks) {
      List<EvaluatedEpisode> baseRows = ofTask(base, task);
      List<EvaluatedEpisode> trimmedRows = ofTask(trimmed, task);
      if (!baseRows.isEmpty()) {
        rows.add(taskRow(task, base, baseRows, trimmed, trimmedRows));
      }
    }
    return rows;
  }

  private static RunReport.TaskFigures taskRow(
      String task,
      EvaluationReport base,
      List<EvaluatedEpisode> baseRows,
      EvaluationReport trimmed,
      List<EvaluatedEpisode> trimmedRows) {
    PairedCounts counts = EpisodePair.counts(EpisodePair.of(baseRows, trimmedRows));
    Savings savings =
        Savings.of(
            new EvaluationReport(base.label(), base.horizon(), baseRows),
            new EvaluationReport(trimmed.label(), trimmed.horizon(), trimmedRows));
    return new RunReport.TaskFigures(
        task,
        PolicyFigures.of(base, baseRows),
        PolicyFigures.of(trimmed, trimmedRows),
        List.of(counts.baseOnly(), counts.trimmedOnly()),
        Figures.orNull(savings.stepsSaved()),
        Figures.orNull(savings.speedupCalls()));
  }

  private static List<EvaluatedEpisode> ofTask(EvaluationReport report, String task) {
    return report.episodes().stream()
        .filter(episode -> episode.initialState().taskId().equals(task))
        .toList();
  }
}
