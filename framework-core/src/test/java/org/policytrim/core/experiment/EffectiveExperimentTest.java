package org.policytrim.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveExperimentTest {

  private static final ExperimentReader READER =
      new ExperimentReader(FixtureComponents.components());

  private static Experiment smallest() throws IOException {
    return READER.read(ExperimentReaderTest.resource("smallest.yaml"), "smallest", List.of());
  }

  @Test
  void writesEveryDefaultOut() throws IOException {
    assertThat(new EffectiveExperiment(smallest()).yaml())
        .isEqualTo(ExperimentReaderTest.resource("smallest-effective.yaml"));
  }

  @Test
  void printsOneLineForEachPathThatCanBeSet() throws IOException {
    String table = new EffectiveExperiment(smallest()).table();
    assertThat(table.lines())
        .contains(
            "name                                smallest",
            "benchmark.observation               state-4",
            "benchmark.tasks                     []",
            "policy.bundle                       ''",
            "policy.temperature                  1.6",
            "optimizer.epsilon                   1.0e-8",
            "stages.only.horizons                [4, 8]",
            "stages.only.rewards.success.weight  1.0");
    // Every line, given back as an override, changes nothing.
    List<String> overrides = table.lines().map(line -> line.replaceFirst(" {2,}", "=")).toList();
    assertThat(READER.read(ExperimentReaderTest.resource("smallest.yaml"), "smallest", overrides))
        .isEqualTo(smallest());
  }

  @Test
  void readsBackFromItsFile(@TempDir Path folder) throws IOException {
    for (String name : List.of("smallest.yaml", "full.yaml")) {
      Experiment experiment = READER.read(ExperimentReaderTest.resource(name), name, List.of());
      Path file = folder.resolve("experiment.yaml");
      new EffectiveExperiment(experiment).write(file);
      assertThat(READER.read(file, List.of())).isEqualTo(experiment);
    }
  }
}
