package org.policytrim.host.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.SettingKey;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.stage.SelectionSettings;
import org.policytrim.method.update.UpdateSettings;

class EffectiveExperimentTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  private static Experiment smallest() throws IOException {
    return READER.read(ExperimentReaderTest.resource("smallest.yaml"), "smallest", List.of());
  }

  @Test
  void writesAllDefaults() throws IOException {
    String yaml = new EffectiveExperiment(smallest()).yaml();
    assertThat(yaml)
        .startsWith(
            """
            name: smallest
            seed: 0
            benchmark:
              name: table
              tasks: []
              observation: state-4
              limit: default
              surface: smooth-wood
              speed: 0.05
              wind:
                force: 0.0
                directions: [north]
              obstacles: []
              wall: false
            policy:
              name: token
              chunk: 8
              horizon: 8
              device: cpu
              bundle: default
              width: 16
              temperature: 1.6
            """)
        .contains(
            """
            stages:
            - name: only
              horizons: [4, 8]
              rewards:
                success: {weight: 1.0}
              iterations: 1
            """)
        .endsWith("ablations: []\n");
    Map<String, Class<? extends Record>> sections =
        Map.of(
            "pretrain", PretrainSettings.class,
            "rollout", RolloutSettings.class,
            "advantage", AdvantageSettings.class,
            "optimizer", UpdateSettings.class,
            "selection", SelectionSettings.class,
            "evaluation", EvaluationSettings.class);
    String table = new EffectiveExperiment(smallest()).table();
    sections.forEach(
        (section, type) ->
            SettingKey.of(type)
                .forEach(
                    key ->
                        assertThat(table)
                            .containsPattern("\n" + section + "\\." + key.name() + " ")));
  }

  @Test
  void printsOneLinePerSetting() throws IOException {
    String table = new EffectiveExperiment(smallest()).table();
    assertThat(table.lines())
        .contains(
            "name                                smallest",
            "benchmark.observation               state-4",
            "benchmark.tasks                     []",
            "policy.bundle                       default",
            "policy.temperature                  1.6",
            "optimizer.epsilon                   1.0e-8",
            "stages.only.horizons                [4, 8]",
            "stages.only.rewards.success.weight  1.0");
    // No line changes the experiment if it is given as an override.
    List<String> overrides = table.lines().map(line -> line.replaceFirst(" {2,}", "=")).toList();
    assertThat(READER.read(ExperimentReaderTest.resource("smallest.yaml"), "smallest", overrides))
        .isEqualTo(smallest());
  }

  @Test
  void readsBackFromAFile(@TempDir Path folder) throws IOException {
    for (String name : List.of("smallest.yaml", "full.yaml")) {
      Experiment experiment = READER.read(ExperimentReaderTest.resource(name), name, List.of());
      Path file = folder.resolve("experiment.yaml");
      new EffectiveExperiment(experiment).write(file);
      assertThat(READER.read(file, List.of())).isEqualTo(experiment);
    }
  }
}
