package org.policytrim.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.RunListener;

/** Tests resuming a finished run with a changed experiment. */
class ChangedExperimentTest {

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private final TestInstallation installed = new TestInstallation();
  private final List<String> notes = new ArrayList<>();
  private Path edited = Path.of("");

  @BeforeAll
  static void finishARun() {
    TestInstallation installed = new TestInstallation();
    installed
        .run(new StopFlag())
        .run(installed.experiment(), shared.resolve("run"), false, new RunListener() {});
  }

  @BeforeEach
  void copyTheRun() throws IOException {
    edited = folder.resolve("edited");
    try (Stream<Path> paths = Files.walk(shared.resolve("run"))) {
      for (Path path : paths.toList()) {
        Files.copy(path, edited.resolve(shared.resolve("run").relativize(path).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void resume(String... changes) throws IOException {
    Experiment experiment = installed.experiment(changes);
    installed
        .run(new StopFlag())
        .run(
            experiment,
            edited,
            true,
            new RunListener() {
              @Override
              public void noted(String sentence) {
                notes.add(sentence);
              }
            });
  }

  private String newRun(String... changes) throws IOException {
    Path target = folder.resolve("new");
    installed
        .run(new StopFlag())
        .run(installed.experiment(changes), target, false, new RunListener() {});
    return ReportComparison.withoutTimes(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluation.pairs-per-task=6",
        "evaluation.margin=0.2",
        "evaluation.perturbations=[state-noise-20]",
        "evaluation.forced-horizons=[8]",
        "stages.trim.iterations=9",
        "ablations=[no-success]"
      })
  void resumedRunsReportTheSameAsNewRuns(String change) throws IOException {
    String before = ReportComparison.withoutTimes(edited);
    resume(change);
    assertThat(ReportComparison.withoutTimes(edited))
        .isNotEqualTo(before)
        .isEqualTo(newRun(change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed=8 | demonstrations, checkpoints/pretraining, base, checkpoints/stages/extend,"
            + " checkpoints/stages/trim, checkpoints/stages/no-group-stability/trim",
        "pretrain.steps=200 | checkpoints/pretraining, base, checkpoints/stages/extend,"
            + " checkpoints/stages/trim, checkpoints/stages/no-group-stability/trim",
        "optimizer.epochs=2 | checkpoints/stages/extend, checkpoints/stages/trim,"
            + " checkpoints/stages/no-group-stability/trim",
        "stages.extend.iterations=6 | checkpoints/stages/trim,"
            + " checkpoints/stages/no-group-stability/trim",
        "stages.trim.rewards.step-saving.weight=2 | checkpoints/stages/trim,"
            + " checkpoints/stages/no-group-stability/trim",
        "stages.trim.keep=last | checkpoints/stages/trim,"
            + " checkpoints/stages/no-group-stability/trim"
      })
  void staleTrainingResultsAreNeitherUsedNorDeleted(String change, String stale)
      throws IOException {
    String before = ReportComparison.withoutTimes(edited);
    assertThatThrownBy(() -> resume(change))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("these results belong to another experiment: " + stale + " (")
        .hasMessageContaining(change.replaceAll("=.*", " was "));
    assertThat(ReportComparison.withoutTimes(edited)).isEqualTo(before);
    for (String path : stale.split(", ")) {
      delete(edited.resolve(path));
    }
    resume(change);
    assertThat(notes).anyMatch(note -> note.startsWith("repeated for the changed"));
    assertThat(ReportComparison.withoutTimes(edited))
        .isNotEqualTo(before)
        .isEqualTo(newRun(change));
  }

  @Test
  void settingsWithoutEffectKeepAllResults() throws IOException {
    resume("rollout.threads=1", "optimizer.checkpoint-every=3", "rollout.features=spill");
    assertThat(notes).noneMatch(note -> note.startsWith("repeated"));
    assertThat(ReportComparison.withoutTimes(edited))
        .isEqualTo(ReportComparison.withoutTimes(shared.resolve("run")));
  }

  @Test
  void anEquivalentExperimentFileIsNotOverwritten() throws IOException {
    Path file = edited.resolve("experiment.yaml");
    Files.writeString(file, "# mine\n" + TestInstallation.EXPERIMENT);
    resume();
    assertThat(file).content().startsWith("# mine");
    resume("evaluation.margin=0.2");
    assertThat(file).content().doesNotContain("# mine").contains("margin: 0.2");
    Files.writeString(file, "# mine\n" + TestInstallation.EXPERIMENT.replace("seed: 7", "seed: 8"));
    assertThatThrownBy(() -> resume("seed=8"))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("seed was 7 and is 8");
    assertThat(file).content().startsWith("# mine");
  }

  @Test
  void finishedIterationsAreNotUndone() throws IOException {
    assertThatThrownBy(() -> resume("stages.trim.iterations=3"))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(
            "stage trim was already trained for 6 iterations, and the experiment asks for 3")
        .hasMessageContaining("checkpoints/stages/trim");
    assertThat(edited.resolve("trimmed")).exists();
    resume();
    assertThat(notes).noneMatch(note -> note.startsWith("repeated"));
  }
}
