package org.policytrim.host.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.host.experiment.ExperimentReaderTest;
import org.policytrim.host.experiment.FixtureComponents;
import org.policytrim.toolkit.settings.Artifact;

class SettingsReferenceTest {

  private final SettingsReference reference = SettingsReference.of(FixtureComponents.components());

  private List<String> found(String query) {
    return reference.find(query).stream().map(SettingEntry::path).toList();
  }

  @Test
  void listsSectionsComponentsAndNestedRecords() {
    assertThat(reference.all().stream().map(SettingEntry::path))
        .contains(
            "seed",
            "benchmark.observation",
            "benchmark.wind.force",
            "policy.temperature",
            "stages.STAGE.horizons",
            "stages.STAGE.rewards.REWARD.weight",
            "stages.STAGE.rewards.step-saving.limit",
            "ablations")
        .doesNotHaveDuplicates();
  }

  @Test
  void describesASetting() {
    SettingEntry speed = reference.find("benchmark.speed").getFirst();
    assertThat(speed.component()).contains("benchmark table");
    assertThat(speed.expected()).isEqualTo("a number");
    assertThat(speed.byDefault()).contains("0.05");
    assertThat(speed.meaning()).isEqualTo("metres per step; above 0");
    assertThat(speed.invalidated()).contains(Artifact.DEMONSTRATIONS, Artifact.TRAINING);
    assertThat(reference.find("policy.width").getFirst().byDefault()).isEmpty();
  }

  @Test
  void findsPathsKeysAndComponents() {
    assertThat(found("stages.trim.horizons")).containsExactly("stages.STAGE.horizons");
    assertThat(found("lanes")).containsExactly("rollout.lanes");
    assertThat(found("token")).containsExactly("policy.width", "policy.temperature");
    assertThat(found("stages.trim.rewards.step-saving"))
        .containsExactlyInAnyOrder(
            "stages.STAGE.rewards.REWARD.weight", "stages.STAGE.rewards.step-saving.limit");
    assertThat(found("rollout.plan-length")).isEmpty();
    assertThat(found("plan-length")).containsExactly("rollout.chunk-length");
    assertThat(found("rollout"))
        .hasSizeGreaterThan(3)
        .allMatch(path -> path.startsWith("rollout."));
    assertThat(found("nothing.like.it")).isEmpty();
  }

  @Test
  void knowsEveryValueOfAnExperiment() throws Exception {
    Experiment experiment =
        new ExperimentReader(FixtureComponents.components())
            .read(ExperimentReaderTest.resource("full.yaml"), "full", List.of());
    assertThat(new EffectiveExperiment(experiment).values().keySet())
        .allSatisfy(path -> assertThat(reference.at(path, Optional.empty())).isPresent());
  }
}
