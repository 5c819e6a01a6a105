package org.policytrim.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.experiment.ExperimentException;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.fixture.GaussianPolicy;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.report.figures.ReportJson;
import org.policytrim.report.figures.RunReport;
import org.policytrim.report.folder.RunFolder;

/** Tests whole runs of a small experiment, with interruptions and failures. */
class ExperimentRunTest {

  private static final RunListener SILENT = new RunListener() {};

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private final TestInstallation installed = new TestInstallation();

  @BeforeAll
  static void runOnce() {
    TestInstallation installed = new TestInstallation();
    installed.run(new StopFlag()).run(installed.experiment(), shared.resolve("run"), false, SILENT);
    assertThat(installed.world().last().open()).isZero();
  }

  private void run(RunListener listener, StopFlag stop, RunStep last, String... overrides) {
    installed.run(stop).run(installed.experiment(overrides), folder, true, listener, last);
    assertThat(installed.world().last().open()).isZero();
  }

  private void run(String... overrides) {
    run(SILENT, new StopFlag(), RunStep.REPORT, overrides);
  }

  private static RunReport report(Path runFolder) throws IOException {
    return ReportJson.read(runFolder.resolve("report.json"));
  }

  @Test
  void reportsAllPolicies() throws IOException {
    RunReport report = report(shared.resolve("run"));
    assertThat(report.base().horizon()).isEqualTo(5);
    assertThat(report.base().episodes()).isEqualTo(20);
    assertThat(report.baseForced()).extracting("horizon").containsExactly(10);
    assertThat(report.trimmed().horizon()).isEqualTo(10);
    assertThat(report.comparison().pairs()).isEqualTo(20);
    assertThat(report.comparison().stepsSaved()).isGreaterThan(0.2);
    assertThat(report.comparison().speedupCalls()).isGreaterThan(1.8);
    assertThat(report.expert().stepsSuccessMean()).isLessThan(report.trimmed().stepsSuccessMean());
    assertThat(report.perTask()).extracting("task").containsExactly("near", "far");
    assertThat(report.perturbations()).extracting("name").containsExactly("none", "state-noise-10");
    assertThat(report.ablations()).extracting("name").containsExactly("no-group-stability");
    assertThat(report.stages()).extracting("name").containsExactly("extend", "trim");
    assertThat(report.stages().getFirst().horizonSelected()).isEqualTo(10);
    assertThat(report.stages().getLast().episodes()).isEqualTo(6 * 2 * 2 * 6);
    assertThat(report.notes()).hasSize(3);
    assertThat(report.notes().getFirst()).startsWith("the base imitates 24 demonstrations");
    assertThat(report.notes().subList(1, 3)).allMatch(note -> note.startsWith("selected "));
  }

  @Test
  void writesAllFilesOfARun() throws IOException {
    Path run = shared.resolve("run");
    assertThat(run).isDirectoryContaining("glob:**events.out.tfevents.*");
    for (String name :
        List.of(
            "experiment.yaml",
            "report.json",
            "episodes.csv",
            "run.log",
            "demonstrations",
            "base",
            "trimmed",
            "ablations/no-group-stability",
            "checkpoints")) {
      assertThat(run.resolve(name)).exists();
    }
    // A header, and 20 pairs each: base at two horizons, both policies with noise, trimmed,
    // ablation.
    assertThat(Files.readAllLines(run.resolve("episodes.csv"))).hasSize(1 + 6 * 20);
    assertThat(new BundleStore("0.1.0").read(run.resolve("trimmed"), installed.components()).card())
        .satisfies(card -> assertThat(card.horizon()).isEqualTo(10))
        .satisfies(card -> assertThat(card.provenance()).contains("line", "pretrained", "seed 7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rollout.threads=1",
        "rollout.threads=8",
        "rollout.features=spill",
        "rollout.features=recompute"
      })
  void resultsDependNeitherOnThreadsNorOnFeatureStorage(String override) throws IOException {
    run(override);
    assertThat(ReportComparison.withoutTimes(folder))
        .isEqualTo(ReportComparison.withoutTimes(shared.resolve("run")));
  }

  @Test
  void resultsDependOnTheSeed() throws IOException {
    run("seed=8");
    assertThat(ReportComparison.withoutTimes(folder))
        .isNotEqualTo(
            ReportComparison.withoutTimes(shared.resolve("run"))
                .replace("\"seed\" : 7", "\"seed\" : 8"));
  }

  /** Stops the run after a number of events and resumes it, until it finishes. */
  private int runWithStops(int events, String... overrides) {
    int stops = 0;
    while (true) {
      StopFlag stop = new StopFlag();
      int[] received = {0};
      try {
        run(
            new Counting(
                () -> {
                  if (++received[0] >= events) {
                    stop.request();
                  }
                }),
            stop,
            RunStep.REPORT,
            overrides);
        return stops;
      } catch (CancellationException stopped) {
        assertThat(installed.world().last().open()).isZero();
        stops++;
      }
    }
  }

  @Test
  void aRunThatIsStoppedRepeatedlyHasTheSameResult() throws IOException {
    int stops = runWithStops(40);
    assertThat(stops).isGreaterThan(10);
    assertThat(ReportComparison.withoutTimes(folder))
        .isEqualTo(ReportComparison.withoutTimes(shared.resolve("run")));
    assertThat(Files.readString(folder.resolve("episodes.csv")).lines().count()).isEqualTo(121);
  }

  @Test
  void rareCheckpointsDoNotChangeTheResult() throws IOException {
    int stops = runWithStops(60, "optimizer.checkpoint-every=3", "pretrain.checkpoint-every=250");
    assertThat(stops).isGreaterThan(5);
    assertThat(ReportComparison.withoutTimes(folder))
        .isEqualTo(ReportComparison.withoutTimes(shared.resolve("run")));
  }

  @Test
  void finishedStepsAreNotRepeated() throws IOException {
    run(SILENT, new StopFlag(), RunStep.DEMONSTRATIONS);
    assertThat(folder.resolve("demonstrations")).exists();
    assertThat(folder.resolve("base")).doesNotExist();
    run(SILENT, new StopFlag(), RunStep.BASE);
    assertThat(folder.resolve("base")).exists();
    assertThat(folder.resolve("trimmed")).doesNotExist();
    run(SILENT, new StopFlag(), RunStep.TRIMMED);
    assertThat(folder.resolve("trimmed")).exists();
    assertThat(folder.resolve("report.json")).doesNotExist();
    run();
    assertThat(ReportComparison.withoutTimes(folder))
        .isEqualTo(ReportComparison.withoutTimes(shared.resolve("run")));
    List<String> events = new ArrayList<>();
    run(new Counting(() -> events.add("event")), new StopFlag(), RunStep.REPORT);
    assertThat(events).isEmpty();
  }

  @Test
  void aFolderOfAnotherExperimentIsRefused() {
    run(SILENT, new StopFlag(), RunStep.DEMONSTRATIONS);
    assertThatThrownBy(() -> run("seed=9"))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("seed was 7 and is 9");
    assertThatThrownBy(
            () -> installed.run(new StopFlag()).run(installed.experiment(), folder, false, SILENT))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("--resume");
  }

  @Test
  void runsOfVersionsWithFewerSettingsCanBeResumed() throws IOException {
    run(SILENT, new StopFlag(), RunStep.DEMONSTRATIONS);
    Path written = folder.resolve("checkpoints/experiment.yaml");
    List<String> lines = Files.readAllLines(written);
    Files.write(written, lines.stream().filter(line -> !line.contains("dual-clip: ")).toList());
    assertThat(Files.readAllLines(written)).hasSizeLessThan(lines.size());
    run(SILENT, new StopFlag(), RunStep.DEMONSTRATIONS);
    Files.write(written, List.of("name: not a readable experiment"));
    assertThatThrownBy(() -> run())
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("checkpoints/experiment.yaml")
        .hasMessageContaining("can't be read");
  }

  @Test
  void aFolderWithOtherFilesIsRefused() throws IOException {
    Files.writeString(folder.resolve("other.txt"), "text");
    assertThatThrownBy(() -> run())
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("other.txt");
  }

  @Test
  void unsupportedSettingsAreReportedBeforeTheRunStarts() {
    assertThatThrownBy(() -> run("pretrain.style=acrobatic"))
        .isInstanceOf(ExperimentException.class)
        .hasMessageContaining("acrobatic");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aBaseThatNeverSucceedsIsReported() throws IOException {
    List<UpdateReport> iterations = new ArrayList<>();
    run(
        new RunListener() {
          @Override
          public void iterationFinished(UpdateReport report) {
            iterations.add(report);
          }
        },
        new StopFlag(),
        RunStep.REPORT,
        "pretrain.steps=0",
        "policy.noise=0.001",
        "benchmark.limit=20");
    RunReport report = report(folder);
    assertThat(report.base().successRate()).isZero();
    assertThat(report.base().stepsSuccessMean()).isNull();
    assertThat(report.trimmed().successRate()).isZero();
    assertThat(report.comparison().speedupFormula()).isNull();
    // All groups were dropped, so the head did not change.
    assertThat(iterations).isNotEmpty();
    assertThat(iterations)
        .allMatch(one -> one.groups().kept() == 0 && one.learning().optimizerSteps() == 0);
    assertThat(Files.readAllBytes(folder.resolve("trimmed/head.safetensors")))
        .isEqualTo(Files.readAllBytes(folder.resolve("base/head.safetensors")));
  }

  @Test
  void aBundleReplacesPretraining() throws IOException {
    String bundle = shared.resolve("run/base").toString();
    run("policy.bundle=" + bundle);
    assertThat(folder.resolve("demonstrations")).doesNotExist();
    assertThat(report(folder).base().stepsSuccessMean())
        .isEqualTo(report(shared.resolve("run")).base().stepsSuccessMean());
    assertThat(report(folder).trimmed().stepsSuccessMean())
        .isEqualTo(report(shared.resolve("run")).trimmed().stepsSuccessMean());
  }

  @Test
  void theExperimentChoosesTheHorizonOfABundle() throws IOException {
    String bundle = shared.resolve("run/base").toString();
    run("policy.bundle=" + bundle, "policy.horizon=4");
    assertThat(report(folder).base().horizon()).isEqualTo(4);
  }

  @Test
  void aBundleThatDoesNotFitIsReportedWithAllOtherProblems() {
    String bundle = shared.resolve("run/base").toString();
    assertThatThrownBy(
            () ->
                run(
                    "policy.bundle=" + bundle,
                    "evaluation.perturbations=[none, blur-13]",
                    "stages.extend.horizons=[5, 20]"))
        .isInstanceOf(ExperimentException.class)
        .hasMessageContaining("blur-13")
        .hasMessageContaining("predicts 10 actions per call, the experiment executes up to 20");
  }

  @Test
  void aFailingHeadIsNamedAndAllResourcesAreClosed() {
    run(SILENT, new StopFlag(), RunStep.BASE);
    assertThatThrownBy(
            () ->
                run(
                    new RunListener() {
                      @Override
                      public void iterationFinished(UpdateReport report) {
                        installed.models().failFromNowOn();
                      }
                    },
                    new StopFlag(),
                    RunStep.REPORT))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("gaussian: ")
        .hasMessageContaining("the head failed");
    assertThat(installed.world().last().open()).isZero();
    assertThat(installed.models().made()).isNotEmpty().allMatch(GaussianPolicy::isClosed);
  }

  @Test
  void aRunIsLockedAgainstOtherProcesses() throws IOException {
    try (RunLock _ = RunLock.take(new RunFolder(folder))) {
      assertThatThrownBy(() -> run())
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("another process is executing this run");
    }
    run(SILENT, new StopFlag(), RunStep.DEMONSTRATIONS);
  }

  @Test
  void advisesOnSettingsThatDoNotFitTheBase() {
    List<String> notes = new ArrayList<>();
    run(
        new RunListener() {
          @Override
          public void noted(String sentence) {
            notes.add(sentence);
          }
        },
        new StopFlag(),
        RunStep.TRIMMED,
        "policy.bundle=" + shared.resolve("run/base"),
        "stages.trim.rewards.step-saving.limit=10",
        "stages.extend.iterations=0",
        "stages.trim.iterations=0",
        "rollout.limit=12");
    assertThat(notes)
        .anyMatch(
            note -> note.contains("step-saving has a limit of 10 steps, and the base takes 1"))
        .anyMatch(note -> note.contains("rollout.limit is 12, but 1% of the base's successes"));
  }

  @Test
  void aStageCanHaveItsOwnLearningRate() {
    Map<String, Double> rates = new LinkedHashMap<>();
    run(
        new RunListener() {
          @Override
          public void iterationFinished(UpdateReport report) {
            rates.put(report.stage(), report.learning().learningRate());
          }
        },
        new StopFlag(),
        RunStep.TRIMMED,
        "policy.bundle=" + shared.resolve("run/base"),
        "optimizer.warmup=0",
        "optimizer.learning-rate=0.02",
        "stages.extend.iterations=1",
        "stages.trim.iterations=1",
        "stages.trim.learning-rate=0.005");
    assertThat(rates).containsExactly(entry("extend", 0.02), entry("trim", 0.005));
  }

  /** Executes an action at every event. */
  private record Counting(Runnable event) implements RunListener {

    @Override
    public void progressed(Progress progress) {
      event.run();
    }

    @Override
    public void iterationFinished(UpdateReport report) {
      event.run();
    }

    @Override
    public void evaluationFinished(EvaluationReport report) {
      event.run();
    }
  }
}
