package org.policytrim.app.run;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.BenchmarkOpener;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.host.experiment.LocatedExperiment;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.Installation;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.Ablation;
import org.policytrim.method.stage.CheckpointSelection;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.stage.StageOutcome;
import org.policytrim.report.console.RunLog;
import org.policytrim.report.events.TensorBoardListener;
import org.policytrim.report.folder.RunFolder;

/**
 * Runs experiments: demonstrations, base policy, stages, trimmed policy, paired evaluation, report.
 * Each step writes its result to the run's folder and is skipped if the result exists, so a run
 * that was stopped or killed can be resumed and produces the same report.
 */
public final class ExperimentRun {

  private final Components components;
  private final BundleStore bundles;
  private final String projectVersion;
  private final PluginVersions versions;
  private final StopFlag stop;

  /** Creates a runner with the components of an installation. */
  @Inject
  public ExperimentRun(
      Components components,
      BundleStore bundles,
      Installation installation,
      PluginVersions versions,
      StopFlag stop) {
    this(components, bundles, installation.version(), versions, stop);
  }

  /**
   * Creates a runner.
   *
   * @param components the installed components
   * @param bundles reads and writes policy bundles
   * @param projectVersion the version of PolicyTrim, for the report
   * @param versions the versions of plugins, for the report
   * @param stop a flag that requests a run to stop
   */
  ExperimentRun(
      Components components,
      BundleStore bundles,
      String projectVersion,
      PluginVersions versions,
      StopFlag stop) {
    this.components = components;
    this.bundles = bundles;
    this.projectVersion = projectVersion;
    this.versions = versions;
    this.stop = stop;
  }

  /**
   * Runs an experiment to its report.
   *
   * @param experiment the experiment
   * @param root the run's folder; new or empty, unless a run is resumed
   * @param resume whether to continue a run in the folder
   * @param listener receives all events, on the calling thread
   * @throws org.policytrim.api.plugin.PluginException if a plugin fails
   * @throws org.policytrim.host.experiment.ExperimentException with all requirements of the
   *     experiment that the benchmark or the bundle does not meet, before any episode
   * @throws java.util.concurrent.CancellationException if the run was requested to stop; a
   *     checkpoint has been written
   */
  public void run(Experiment experiment, Path root, boolean resume, RunListener listener) {
    run(experiment, root, resume, listener, RunStep.REPORT);
  }

  /**
   * Runs an experiment up to a step.
   *
   * @param last the last step to execute
   * @see #run(Experiment, Path, boolean, RunListener)
   */
  public void run(
      Experiment experiment, Path root, boolean resume, RunListener listener, RunStep last) {
    stop.check();
    RunFolder folder = FolderPreparation.check(root, resume);
    ResumePlan plan = ResumePlan.in(folder, experiment, new ExperimentReader(components));
    try (BenchmarkSession session =
        BenchmarkOpener.open(
            components,
            experiment.benchmark(),
            experiment.rollout().threads().orElse(0),
            experiment.rollout().lanes())) {
      PreflightChecks.check(
          LocatedExperiment.unlocated(experiment), components, bundles, session.benchmark());
      runIn(folder, experiment, plan, session, listener, last);
    } catch (IOException failure) {
      throw new UncheckedIOException("can't write to the run's folder %s".formatted(root), failure);
    }
  }

  /** Prepares the run's folder and executes the steps. */
  private void runIn(
      RunFolder folder,
      Experiment experiment,
      ResumePlan plan,
      BenchmarkSession session,
      RunListener listener,
      RunStep last)
      throws IOException {
    Files.createDirectories(folder.root());
    try (RunLock _ = RunLock.take(folder)) {
      boolean resumed = Files.exists(folder.experiment());
      FolderPreparation.clearScratch(folder);
      List<String> removed = plan.begin();
      RunClock clock = new RunClock(folder.clock());
      try (RunLog log = new RunLog(folder.log(), InstantSource.system());
          TensorBoardListener events = new TensorBoardListener(folder, InstantSource.system())) {
        RunListener all = new CompositeListener(List.of(listener, log, events, clock));
        clock.remark().ifPresent(all::noted);
        if (resumed) {
          all.noted("resuming the run in " + folder.root());
        }
        if (!removed.isEmpty()) {
          all.noted("repeated for the changed experiment: " + String.join(", ", removed));
        }
        runSteps(
            new RunContext(experiment, folder, components, bundles, session, all, stop),
            clock,
            last);
      } finally {
        clock.save();
      }
    }
  }

  private void runSteps(RunContext run, RunClock clock, RunStep last) {
    BasePolicyStep base = new BasePolicyStep(run);
    base.recordDemonstrations();
    if (last.compareTo(RunStep.BASE) < 0) {
      return;
    }
    base.create();
    if (last.compareTo(RunStep.TRIMMED) < 0) {
      return;
    }
    ReportEvaluations evaluations = new ReportEvaluations(run);
    EvaluationReport reference = evaluations.selectionReference();
    List<String> advice = BasePolicyAdvice.of(run.experiment(), reference, run::stepLimit);
    advice.forEach(run.listener()::noted);
    StageTraining training = new StageTraining(run, selection(run, reference));
    List<StageOutcome> trained = training.train();
    if (last.compareTo(RunStep.REPORT) < 0) {
      return;
    }
    for (String ablation : run.experiment().ablations()) {
      training.train(Ablation.named(ablation), trained);
    }
    List<String> remarks = Stream.concat(Stream.of(base.origin()), advice.stream()).toList();
    new ReportStep(run, evaluations, projectVersion, versions).write(remarks, trained, clock);
  }

  private static CheckpointSelection selection(RunContext run, EvaluationReport reference) {
    return new CheckpointSelection(
        run.experiment().selection(),
        run.selectionPlan(),
        new Evaluator(run.workers(), run.experiment().evaluation().unit()),
        reference,
        run.listener(),
        run.stop());
  }
}
