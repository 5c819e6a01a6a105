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

/** Evaluates the policies of a run and writes the report. */
final class ReportStep {

  private final RunContext run;
  private final Experiment experiment;
  private final ReportEvaluations evaluations;
  private final String projectVersion;
  private final PluginVersions versions;

  ReportStep(
      RunContext run,
      ReportEvaluations evaluations,
      String projectVersion,
      PluginVersions versions) {
    this.run = run;
    this.experiment = run.experiment();
    this.evaluations = evaluations;
    this.projectVersion = projectVersion;
    this.versions = versions;
  }

  /**
   * Executes missing evaluations and writes the report.
   *
   * @param remarks sentences about the base policy
   * @param trained the outcomes of all stages
   * @param clock the clock of the run
   */
  RunReport write(List<String> remarks, List<StageOutcome> trained, RunClock clock) {
    Optional<ExpertBaseline> expert = evaluations.expert().findFirst();
    RunEvaluations results = evaluations.evaluateAll();
    RunReport report =
        RunReportFactory.of(
            metadata(expert, notes(remarks, trained), clock.seconds()),
            results,
            trained.stream().flatMap(stage -> stage.figures().stream()).toList());
    PageData data =
        new PageData(
            results,
            trained.stream().flatMap(stage -> stage.reports().stream()).toList(),
            evaluations.profile(),
            new FilmStep(run).film(results),
            "./policytrim run %s".formatted(run.folder().experiment().getFileName()),
            new EffectiveExperiment(experiment).yaml());
    RunReportFiles.write(report, data, run.folder());
    return report;
  }

  private RunMetadata metadata(
      Optional<ExpertBaseline> expert, List<String> notes, double seconds) {
    Benchmark benchmark = run.benchmark();
    TrimmedPolicy trimmed = trimmedPolicy();
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
                baseline ->
                    new ExpertFigures(
                        baseline.successRate(),
                        baseline.successes() == 0 ? null : baseline.stepsSuccessMean()))
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
          "Evaluated on training states, as in comparable publications: the figures do not describe the performance on new states.");
    }
    return remarks;
  }

  /** The information that is read from the trimmed policy itself. */
  private record TrimmedPolicy(ParameterCounts parameters, String planning) {}

  private TrimmedPolicy trimmedPolicy() {
    try (TrainablePolicy policy = run.open(run.folder().trimmed())) {
      return new TrimmedPolicy(
          new ParameterCounts(policy.backbone().parameterCount(), policy.head().parameterCount()),
          policy.head().planning());
    }
  }

  private static List<String> notes(List<String> remarks, List<StageOutcome> trained) {
    return Stream.concat(remarks.stream(), trained.stream().map(StageOutcome::sentence)).toList();
  }
}
