package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.toolkit.settings.Artifact;

class ExperimentChangesTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  private static Experiment read(String... overrides) throws IOException {
    return READER.read(ExperimentReaderTest.resource("full.yaml"), "full.yaml", List.of(overrides));
  }

  @Test
  void everySettingDeclaresWhatItsChangeInvalidates() throws IOException {
    assertThat(new EffectiveExperiment(read()).values().keySet())
        .allSatisfy(path -> assertThat(ExperimentChanges.invalidated(path)).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "seed=8, DEMONSTRATIONS BASE VALIDATION TRAINING BASE_EVALUATION EVALUATION",
    "benchmark.wind.force=0.5, DEMONSTRATIONS BASE VALIDATION TRAINING BASE_EVALUATION EVALUATION",
    "policy.steps=4, BASE VALIDATION TRAINING BASE_EVALUATION",
    "policy.device=cpu, ''",
    "pretrain.style=teleoperated, DEMONSTRATIONS BASE VALIDATION TRAINING BASE_EVALUATION",
    "pretrain.steps=301, BASE VALIDATION TRAINING BASE_EVALUATION",
    "rollout.threads=2, ''",
    "rollout.lanes=13, VALIDATION TRAINING BASE_EVALUATION",
    "rollout.unit=8, TRAINING",
    "evaluation.unit=8, VALIDATION TRAINING BASE_EVALUATION",
    "advantage.deviation-floor=0.3, TRAINING",
    "optimizer.checkpoint-every=2, ''",
    "selection.every=6, VALIDATION TRAINING",
    "evaluation.margin=0.2, ''",
    "evaluation.pairs-per-task=26, BASE_EVALUATION EVALUATION"
  })
  void aChangeInvalidatesWhatItsSettingDeclares(String override, String expected)
      throws IOException {
    ExperimentChanges changes = ExperimentChanges.between(read(), read(override));

    assertThat(changes.all()).hasSize(1);
    assertThat(changes.all().getFirst().affectsResults()).isEqualTo(!expected.isEmpty());
    for (Artifact artifact : Artifact.values()) {
      if (artifact != Artifact.NOTHING && artifact != Artifact.REPORT) {
        assertThat(changes.invalidate(artifact))
            .as(artifact.name())
            .isEqualTo(List.of(expected.split(" ")).contains(artifact.name()));
      }
    }
  }

  @Test
  void aChangeOfAStageInvalidatesTheBaseOnlyThroughTheChunkLength() throws IOException {
    ExperimentChanges iterations =
        ExperimentChanges.between(read(), read("stages.trim.iterations=7"));
    assertThat(iterations.all())
        .extracting(SettingChange::toString)
        .containsExactly("stages.trim.iterations was 6 and is 7");
    assertThat(iterations.all().getFirst().invalidated()).containsExactly(Artifact.TRAINING);
    assertThat(iterations.invalidate(Artifact.BASE)).isFalse();

    Experiment chosen = read("rollout.chunk-length=default");
    ExperimentChanges horizons =
        ExperimentChanges.between(
            chosen, read("rollout.chunk-length=default", "stages.extend.horizons=[5, 20]"));
    assertThat(horizons.invalidate(Artifact.BASE)).isTrue();
    assertThat(horizons.invalidate(Artifact.DEMONSTRATIONS)).isFalse();
  }

  @Test
  void pretrainingHasNoEffectOnAPolicyThatStartsFromABundle() throws IOException {
    ExperimentChanges changes =
        ExperimentChanges.between(
            read("policy.bundle=base"), read("policy.bundle=base", "pretrain.steps=1"));
    assertThat(changes.all()).hasSize(1);
    assertThat(changes.all().getFirst().affectsResults()).isFalse();
  }
}
