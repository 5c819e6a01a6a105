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

/** Creates a {@link RunReport} from evaluations. */
public final class RunReportFactory {

  private RunReportFactory() {}

  /**
   * Creates the report of a run.
   *
   * @param metadata names, versions and the machine
   * @param evaluations the evaluations of all policies
   * @param stages the figures of the training stages
   * @throws IllegalArgumentException if evaluations to be compared consist of different pairs
   */
  public static RunReport of(
      RunMetadata metadata, RunEvaluations evaluations, List<StageFigures> stages) {
    EvaluationReport base = evaluations.base();
    EvaluationReport trimmed = evaluations.trimmed();
    return new RunReport(
        metadata.experiment(),
        metadata.seed(),
        metadata.projectVersion(),
        new TreeMap<>(metadata.plugins()),
        new TreeMap<>(metadata.engines()),
        metadata.machine(),
        metadata.secondsTotal(),
        metadata.benchmark(),
        metadata.tasks(),
        metadata.protocol(),
        metadata.protocolRemarks(),
        metadata.observation(),
        metadata.model(),
        metadata.parameters(),
        metadata.expert(),
        PolicyFigures.of(base),
        evaluations.forced().stream().map(PolicyFigures::of).toList(),
        evaluations.baselines().stream()
            .map(
                row ->
                    new RunReport.BaselineFigures(
                        row.stage(),
                        PolicyFigures.of(row.report()),
                        ComparisonFigures.of(row.report(), trimmed, metadata.margin())))
            .toList(),
        PolicyFigures.of(trimmed),
        ComparisonFigures.of(base, trimmed, metadata.margin()),
        perTask(metadata.tasks(), base, trimmed),
        stages,
        evaluations.perturbed().stream()
            .map(
                row ->
                    new RunReport.PerturbationFigures(
                        row.name(),
                        PolicyFigures.of(row.base()),
                        PolicyFigures.of(row.trimmed()),
                        ComparisonFigures.of(row.base(), row.trimmed(), metadata.margin())))
            .toList(),
        evaluations.ablated().stream()
            .map(
                row ->
                    new RunReport.AblationFigures(
                        row.name(),
                        PolicyFigures.of(row.trimmed()),
                        ComparisonFigures.of(base, row.trimmed(), metadata.margin())))
            .toList(),
        metadata.notes());
  }

  /** Returns the figures by task in the given order, without tasks that have no episodes. */
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
