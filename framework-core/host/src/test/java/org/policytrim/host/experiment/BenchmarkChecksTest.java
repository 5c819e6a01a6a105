package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.task.Task;
import org.policytrim.host.settings.Problem;
import org.policytrim.testkit.BareBenchmark;
import org.policytrim.testkit.FakeBenchmark;

class BenchmarkChecksTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  /** Returns a benchmark with a thousand states in each split and two demonstration styles. */
  private static FakeBenchmark benchmark(List<CameraSpec> cameras, Task... tasks) {
    return FakeBenchmark.of(
        new ActionSpec(
            List.of(
                new ActionAxis(
                    "x",
                    AxisRole.TRANSLATION,
                    ActionUnit.METRE,
                    ActionFrame.WORLD,
                    AxisMode.DELTA,
                    -1,
                    1)),
            10),
        new ObservationSpec("shown", cameras, List.of(new StateField("point", 1, "m", "world"))),
        tasks);
  }

  private static final Task NEAR = new Task("reach-near", "reach", 50);

  private static LocatedExperiment read(String... overrides) throws IOException {
    return READER.readLocated(
        ExperimentReaderTest.resource("full.yaml"), "full.yaml", List.of(overrides));
  }

  private static List<String> problems(LocatedExperiment experiment, Benchmark benchmark) {
    return BenchmarkChecks.problems(experiment, benchmark).stream().map(Problem::toString).toList();
  }

  @Test
  void acceptsAnExperimentThatFitsItsBenchmark() throws IOException {
    LocatedExperiment experiment = read();
    Benchmark images = benchmark(List.of(new CameraSpec("corner", 32, 32, true)), NEAR);
    assertThat(problems(experiment, images)).isEmpty();
  }

  @Test
  void findsAllProblemsAtOnce() throws IOException {
    assertThat(
            problems(
                read(
                    "evaluation.pairs-per-task=1001",
                    "selection.states-per-task=2000",
                    "optimizer.minibatches=13",
                    "pretrain.style=exprt"),
                benchmark(List.of(), NEAR)))
        .containsExactly(
            "full.yaml:25:93: evaluation.perturbations[1]: perturbation 'blur-13' changes images, and observation shown has none; state-noise-10 changes a state. Leave it out, or choose another observation",
            "full.yaml:25:102: evaluation.perturbations[2]: perturbation 'occlusion-50' changes images, and observation shown has none; state-noise-10 changes a state. Leave it out, or choose another observation",
            "--set evaluation.pairs-per-task=1001: evaluation.pairs-per-task: task reach-near has 1000 evaluation states, found 1001. Take at most 1000",
            "--set selection.states-per-task=2000: selection.states-per-task: task reach-near has 1000 validation states, found 2000. Take at most 1000",
            "--set optimizer.minibatches=13: optimizer.minibatches: an iteration has 12 episodes, found 13 minibatches. Take at most 12",
            "--set pretrain.style=exprt: pretrain.style: fake has no demonstrations in the style 'exprt'. Did you mean 'expert'?");
  }

  @Test
  void needsABundleIfThereAreNoDemonstrations() throws IOException {
    Benchmark bare =
        new BareBenchmark(benchmark(List.of(new CameraSpec("corner", 32, 32, true)), NEAR));
    assertThat(problems(read(), bare))
        .containsExactly(
            "full.yaml:5:9: policy.bundle: fake has no demonstrations to pretrain from. Start from a bundle: policy.bundle");
    LocatedExperiment fromBundle = read("policy.bundle=base");
    assertThat(problems(fromBundle, bare)).isEmpty();
  }
}
