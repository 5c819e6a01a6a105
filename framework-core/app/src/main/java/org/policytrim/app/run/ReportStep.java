package org.policytrim.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.task.Task;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.method.evaluate.ExpertBaseline;
import org.policytrim.method.stage.StageOutcome;
import org.policytrim.report.figures.PageData;
import org.policytrim.report.figures.RunEvaluations;
import org.policytrim.report.figures.RunMetadata;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.figures.RunReport.ExpertFigures;
import org.policytrim.report.figures.RunReport.ParameterCounts;
import org.policytrim.report.figures.RunReportFactory;
import org.policytrim.report.html.RunReportFiles;

/** Writes a run's report out of what was played and trained. */
final class ReportStep {

  private final RunContext run;
  private final Experiment experiment;
  private final ReportEvaluations rows;
  private final String projectVersion;
  private final PluginVersions versions;

  ReportStep(
      RunContext run, ReportEvaluations rows, String projectVersion, PluginVersions versions) {
    this.run = run;
    this.experiment = run.experiment();
    this.rows = rows;
    this.projectVersion = projectVersion;
    this.versions = versions;
  }

  /**
   * Plays what is not played yet, and writes.
   *
   * @param remarks what the reader should know of the base
   * @param trained the outcome of every stage
   * @param clock how long it has taken
   */
  RunReport write(List<String> remarks, List<StageOutcome> trained, RunClock clock) {
    Optional<ExpertBaseline> expert = rows.expert().findFirst();
    RunEvaluations evaluations = rows.play();
    RunReport report =
        RunReportFactory.of(
            facts(expert, notes(remarks, trained), clock.seconds()),
            evaluations,
            trained.stream().flatMap(stage -> stage.figures().stream()).toList());
    PageData material =
        new PageData(
            evaluations,
            trained.stream().flatMap(stage -> stage.reports().stream()).toList(),
            rows.profile(),
            new FilmStep(run).film(evaluations),
            "./policytrim run %s".formatted(run.files().experiment().getFileName()),
            new EffectiveExperiment(experiment).yaml());
    RunReportFiles.write(report, material, run.files());
    return report;
  }

  private RunMetadata facts(Optional<ExpertBaseline> expert, List<String> notes, double seconds) {
    Benchmark benchmark = run.benchmark();
    TrimmedFacts trimmed = trimmedFacts();
    return new RunMetadata(
        experiment.name(),
        experiment.seed(),
        projectVersion,
        versions.of(providers()),
        Map.of(benchmark.spec().name(), benchmark.spec().engine()),
        MachineInfo.of(experiment.policy().device()),
        seconds,
        benchmark.spec().name(),
        benchmark.suite().tasks().stream().map(Task::id).toList(),
        experiment.evaluation().protocol(),
        protocolRemarks(trimmed.planning()),
        benchmark.spec().observations().name(),
        experiment.policy().name(),
        trimmed.parameters(),
        expert
            .map(
                mark ->
                    new ExpertFigures(
                        mark.successRate(), mark.successes() == 0 ? null : mark.stepsSuccessMean()))
            .orElse(null),
        experiment.evaluation().margin(),
        notes);
  }

  private List<ComponentProvider<?>> providers() {
    Components components = run.components();
    Stream<ComponentProvider<?>> rewards =
        experiment.stages().stream()
            .flatMap(stage -> stage.rewards().stream())
            .flatMap(reward -> components.reward(reward.name()).stream());
    return Stream.concat(
            Stream.concat(
                components.benchmark(experiment.benchmark().name()).stream(),
                components.model(experiment.policy().name()).stream()),
            rewards)
        .distinct()
        .toList();
  }

  private List<String> protocolRemarks(String planning) {
    List<String> remarks = new ArrayList<>();
    if (!planning.isBlank()) {
      remarks.add(planning);
    }
    if (experiment.evaluation().onTrainingStates()) {
      remarks.add(
          "Evaluated on the training states, as the peers do: figures on states that were trained on are not figures on new ones.");
    }
    return remarks;
  }

  /** What only the policy itself knows. */
  private record TrimmedFacts(ParameterCounts parameters, String planning) {}

  private TrimmedFacts trimmedFacts() {
    try (TrainablePolicy policy = run.open(run.files().trimmed())) {
      return new TrimmedFacts(
          new ParameterCounts(policy.backbone().parameterCount(), policy.head().parameterCount()),
          policy.head().planning());
    }
  }

  private static List<String> notes(List<String> remarks, List<StageOutcome> trained) {
    return Stream.concat(remarks.stream(), trained.stream().map(StageOutcome::sentence)).toList();
  }
}
