package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.host.experiment.FixtureComponents.FlowSettings;
import org.policytrim.host.experiment.FixtureComponents.Obstacle;
import org.policytrim.host.experiment.FixtureComponents.StepSavingSettings;
import org.policytrim.host.experiment.FixtureComponents.Surface;
import org.policytrim.host.experiment.FixtureComponents.TableSettings;
import org.policytrim.host.experiment.FixtureComponents.TokenSettings;
import org.policytrim.host.experiment.FixtureComponents.Wind;
import org.policytrim.host.settings.Problem;
import org.policytrim.method.rollout.RolloutSettings;

public class ExperimentReaderTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  public static String resource(String name) throws IOException {
    try (var stream = ExperimentReaderTest.class.getResourceAsStream("/experiments/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Problem> problemsOf(String text, String... overrides) {
    ExperimentException refused =
        catchThrowableOfType(
            ExperimentException.class, () -> READER.read(text, "test.yaml", List.of(overrides)));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  @Test
  void readsEverySection() throws IOException {
    Experiment experiment = READER.read(resource("full.yaml"), "full", List.of());
    assertThat(experiment.name()).isEqualTo("table-flow");
    assertThat(experiment.seed()).isEqualTo(7);
    assertThat(experiment.benchmark())
        .isEqualTo(
            new BenchmarkSettings(
                "table",
                List.of("reach-near", "reach-far"),
                Optional.of("corner-32"),
                OptionalInt.of(60),
                new TableSettings(
                    Surface.FELT,
                    0.05,
                    new Wind(0.25, List.of("north", "east")),
                    List.of(new Obstacle(0.1, 0.2)),
                    false)));
    assertThat(experiment.policy())
        .isEqualTo(
            new PolicySettings(
                "flow",
                5,
                5,
                Device.GPU,
                Optional.empty(),
                new FlowSettings(3, 0.5, 9007199254740993L)));
    assertThat(experiment.pretrain().learningRate()).isEqualTo(2e-3);
    assertThat(experiment.pretrain().batch()).isEqualTo(64);
    assertThat(experiment.rollout().features()).isEqualTo(RolloutSettings.FeaturePolicy.RECOMPUTE);
    assertThat(experiment.chunkLength()).isEqualTo(15);
    assertThat(experiment.stages())
        .extracting(StageSettings::name)
        .containsExactly("extend", "trim");
    StageSettings trim = experiment.stages().get(1);
    assertThat(trim.horizons()).isEmpty();
    assertThat(trim.rewards())
        .element(0)
        .isEqualTo(new RewardSettings("success", 1.0, new NoSettings()));
    assertThat(trim.rewards())
        .element(1)
        .isEqualTo(new RewardSettings("step-saving", 0.8, new StepSavingSettings(40)));
    assertThat(experiment.stages().getFirst().optimizer(experiment.optimizer()))
        .isSameAs(experiment.optimizer());
    assertThat(trim.optimizer(experiment.optimizer()))
        .isEqualTo(experiment.optimizer().withLearningRate(2e-6));
    assertThat(experiment.evaluation().forcedHorizons()).containsExactly(10, 15);
    assertThat(experiment.ablations()).containsExactly("no-group-stability");
  }

  @Test
  void fillsInAllDefaults() throws IOException {
    Experiment experiment = READER.read(resource("smallest.yaml"), "smallest", List.of());
    assertThat(experiment.seed()).isZero();
    assertThat(experiment.benchmark().tasks()).isEmpty();
    assertThat(experiment.benchmark().observation()).contains("state-4");
    assertThat(experiment.benchmark().limit()).isEmpty();
    assertThat(experiment.policy().device()).isEqualTo(Device.CPU);
    assertThat(experiment.policy().settings()).isEqualTo(new TokenSettings(16, 1.6));
    assertThat(experiment.optimizer().epsilon()).isEqualTo(1e-8);
    assertThat(experiment.optimizer().ratioUnit()).isEqualTo("slot(5)");
    assertThat(experiment.evaluation().perturbations()).containsExactly("none");
    assertThat(experiment.chunkLength()).isEqualTo(8);
  }

  @Test
  void overridesNamedEntriesAndMissingSections() throws IOException {
    Experiment experiment =
        READER.read(
            resource("full.yaml"),
            "full",
            List.of(
                "stages.trim.rewards.step-saving.weight=0.25",
                "seed = 11",
                "stages.extend.rewards.step-saving={weight: 2, limit: 30}",
                "benchmark.tasks=[table-all]",
                "benchmark.wind.force=1.5",
                "policy.bundle=",
                "seed=12"));
    assertThat(experiment.stages().get(1).rewards().get(1).weight()).isEqualTo(0.25);
    assertThat(experiment.stages().getFirst().rewards())
        .extracting(RewardSettings::name)
        .containsExactly("success", "chunk-horizon", "step-saving");
    assertThat(experiment.seed()).isEqualTo(12);
    assertThat(experiment.benchmark().tasks()).containsExactly("table-all");
    assertThat(((TableSettings) experiment.benchmark().settings()).wind())
        .isEqualTo(new Wind(1.5, List.of("north", "east")));
    Experiment small =
        READER.read(resource("smallest.yaml"), "smallest", List.of("optimizer.learning-rate=1e-5"));
    assertThat(small.optimizer().learningRate()).isEqualTo(1e-5);
  }

  @Test
  void reportsProblemsOfOverrides() throws IOException {
    assertThat(
            problemsOf(
                resource("smallest.yaml"),
                "stages.onyl.iterations=3",
                "optimiser.learning-rate=1",
                "optimizer.learning-rat=1",
                "seed.x=1",
                "name.x=1",
                "seed",
                "rollout.lanes=many",
                "stages.only.rewards.sucess={}",
                "policy.width=",
                "evaluation.perturbations.none=1",
                "benchmark.tasks=[reach-naer"))
        .extracting(Problem::toString)
        .containsExactly(
            "--set stages.onyl.iterations=3: stages.onyl: the list has no entry named 'onyl'. Did you mean 'only'?",
            "--set optimiser.learning-rate=1: optimiser: there is no key 'optimiser'. Did you mean 'optimizer'?",
            "--set optimizer.learning-rat=1: optimizer.learning-rat: there is no key 'learning-rat'. Did you mean 'learning-rate'?",
            "--set seed.x=1: seed: expected a whole number, found keys and values",
            "--set name.x=1: name: is the single value 'smallest' and has no keys. Shorten the path to name",
            "--set seed: expected PATH=VALUE, found 'seed'. Write it like stages.trim.rewards.step-saving.weight=0.8",
            "--set rollout.lanes=many: rollout.lanes: expected a whole number, found 'many'. Write plain digits, such as 40",
            "--set stages.only.rewards.sucess={}: stages.only.rewards.sucess: there is no reward named 'sucess'. Did you mean 'success'?",
            "--set policy.width=: policy.width: expected a whole number, found ''",
            "--set evaluation.perturbations.none=1: evaluation.perturbations: expected a list, found keys and values. Write it as [a, b], or [] for none",
            "--set benchmark.tasks=[reach-naer: can't be read as YAML: expected ',' or ']', but got <stream end> while parsing a flow sequence. Check indentation, colons, brackets and quotes there and just before");
  }

  @Test
  void readsKeysByTheirFormerNames() throws IOException {
    String old = resource("full.yaml").replace("chunk-length", "plan-length");
    assertThat(READER.read(old, "old", List.of()))
        .isEqualTo(READER.read(resource("full.yaml"), "full", List.of()));
    for (String override : List.of("rollout.chunk-length=20", "rollout.plan-length=20")) {
      assertThat(READER.read(old, "old", List.of(override)).chunkLength()).isEqualTo(20);
      assertThat(READER.read(resource("full.yaml"), "full", List.of(override)).chunkLength())
          .isEqualTo(20);
    }
    assertThat(problemsOf(old.replace("plan-length: 15", "plan-length: 15, chunk-length: 15")))
        .extracting(Problem::toString)
        .containsExactly(
            "test.yaml:11:80: rollout.plan-length: the key 'plan-length' is now called 'chunk-length', which is also written. Remove one of the two");
  }

  /** Version 0.1 wrote 0 and '' where a setting had no value. */
  @Test
  void readsAnEffectiveExperimentOfVersion01() throws IOException {
    String old =
        """
        name: smallest
        seed: 0
        benchmark: {name: table, tasks: [], observation: '', limit: 0}
        policy: {name: token, chunk: 8, horizon: 8, device: cpu, bundle: '', width: 16}
        rollout: {threads: 0, limit: 0, plan-length: 0}
        optimizer: {dual-clip: 0.0}
        stages:
        - name: only
          horizons: [4, 8]
          rewards:
            success: {weight: 1.0}
          iterations: 1
          learning-rate: 0.0
        """;
    assertThat(READER.read(old, "old", List.of()))
        .isEqualTo(READER.read(resource("smallest.yaml"), "smallest", List.of()));
  }

  @Test
  void refusesAnUnreadableFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("odd.yaml");
    assertThat(problemsOf(file)).containsExactly(file + ": there is no such file. Check the path");
    Files.write(file, new byte[] {'n', ':', '\n', 'a', (byte) 0xE9, 'b'});
    assertThat(problemsOf(file))
        .containsExactly(file + ":2:2: is not UTF-8: found the byte 0xE9. Save it as UTF-8 text");
    assertThat(problemsOf(folder))
        .containsExactly(folder + ": is a folder, expected a YAML file. Name the file in it");
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThat(problemsOf(file))
        .containsExactly(
            file + ": holds 1048577 bytes, expected at most 1048576. Is it the right file?");
  }

  private static List<String> problemsOf(Path file) {
    ExperimentException refused =
        catchThrowableOfType(ExperimentException.class, () -> READER.read(file, List.of()));
    return refused.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void notesUnusualValues() throws IOException {
    LocatedExperiment located =
        READER.readLocated(
            resource("full.yaml"),
            "full",
            List.of("rollout.limit=70", "stages.trim.rewards.step-saving.limit=80"));
    assertThat(located.notes())
        .extracting(Problem::toString)
        .containsExactly(
            "--set rollout.limit=70: rollout.limit: episodes in training (70 steps) are longer than in evaluation (60). Usually benchmark.limit is the longer one",
            "--set stages.trim.rewards.step-saving.limit=80: stages.trim.rewards.step-saving.limit: its limit of 80 steps is beyond that of the episodes, 70. Every success then keeps a share of the reward");
    assertThat(located.problem("evaluation.pairs-per-task", "too many", "Take fewer.").line())
        .isEqualTo(25);
    assertThat(located.problem("stages.trim.iterations", "too many", "Take fewer.").line())
        .isEqualTo(23);
  }
}
