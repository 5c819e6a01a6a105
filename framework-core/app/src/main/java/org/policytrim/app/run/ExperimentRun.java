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
 * A whole experiment: demonstrations, base policy, stages, trimmed policy, paired evaluation,
 * report. Every step leaves what it made in the run's folder and is passed over where that is there
 * already, so a run that was stopped or killed goes on where it was and comes to the same end.
 */
public final class ExperimentRun {

  private final Components components;
  private final BundleStore bundles;
  private final String projectVersion;
  private final PluginVersions versions;
  private final StopFlag stop;

  /** Runs of this installation. */
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
   * Runs.
   *
   * @param components what plugins bring
   * @param bundles saves and opens policies
   * @param projectVersion for the report
   * @param versions of plugins, for the report
   * @param stop whether to end early
   */
  public ExperimentRun(
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
   * Runs the experiment to its report.
   *
   * @param experiment what to do
   * @param folder the run's folder; new or empty, unless resumed
   * @param resume whether to go on with what the folder holds
   * @param listener told of everything, on the calling thread
   * @throws org.policytrim.api.plugin.PluginException if a plugin can't do what is asked of it
   * @throws org.policytrim.host.experiment.ExperimentException with everything the benchmark or the
   *     bundle can't do for this experiment, before anything is played
   * @throws java.util.concurrent.CancellationException if the stop flag was set; a checkpoint is
   *     written
   */
  public void run(Experiment experiment, Path folder, boolean resume, RunListener listener) {
    run(experiment, folder, resume, listener, RunStep.REPORT);
  }

  /** As above, but no further than {@code last}: the steps of a run on their own. */
  public void run(
      Experiment experiment, Path folder, boolean resume, RunListener listener, RunStep last) {
    stop.check();
    RunFolder files = FolderPreparation.check(folder, resume);
    ResumePlan earlier = ResumePlan.in(files, experiment, new ExperimentReader(components));
    try (BenchmarkSession playground =
        BenchmarkOpener.open(
            components,
            experiment.benchmark(),
            experiment.rollout().threads().orElse(0),
            experiment.rollout().lanes())) {
      PreflightChecks.check(
          LocatedExperiment.unlocated(experiment), components, bundles, playground.benchmark());
      workIn(files, experiment, earlier, playground, listener, last);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the run's folder %s can't be written".formatted(folder), failure);
    }
  }

  /** From here on the run's folder is written to. */
  private void workIn(
      RunFolder files,
      Experiment experiment,
      ResumePlan earlier,
      BenchmarkSession playground,
      RunListener listener,
      RunStep last)
      throws IOException {
    Files.createDirectories(files.root());
    try (RunLock _ = RunLock.take(files)) {
      boolean goesOn = Files.exists(files.experiment());
      FolderPreparation.clearScratch(files);
      List<String> removed = earlier.begin();
      RunClock clock = new RunClock(files.clock());
      try (RunLog log = new RunLog(files.log(), InstantSource.system());
          TensorBoardListener events = new TensorBoardListener(files, InstantSource.system())) {
        RunListener all = new CompositeListener(List.of(listener, log, events, clock));
        if (goesOn) {
          all.noted("going on with the run in " + files.root());
        }
        if (!removed.isEmpty()) {
          all.noted("made again for the changed experiment: " + String.join(", ", removed));
        }
        walk(
            new RunContext(experiment, files, components, bundles, playground, all, stop),
            clock,
            last);
      } finally {
        clock.save();
      }
    }
  }

  private void walk(RunContext run, RunClock clock, RunStep last) {
    BasePolicyStep base = new BasePolicyStep(run);
    base.demonstrate();
    if (last.compareTo(RunStep.BASE) < 0) {
      return;
    }
    base.make();
    if (last.compareTo(RunStep.TRIMMED) < 0) {
      return;
    }
    ReportEvaluations rows = new ReportEvaluations(run);
    EvaluationReport reference = rows.selectionReference();
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
    new ReportStep(run, rows, projectVersion, versions).write(remarks, trained, clock);
  }

  private static CheckpointSelection selection(RunContext run, EvaluationReport reference) {
    return new CheckpointSelection(
        run.experiment().selection(),
        run.selectionPlan(),
        new Evaluator(run.workers()),
        reference,
        run.listener(),
        run.stop());
  }
}
