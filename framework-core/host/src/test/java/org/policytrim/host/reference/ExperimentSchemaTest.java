package org.policytrim.host.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrim.host.experiment.EffectiveExperiment;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.ExperimentReader;
import org.policytrim.host.experiment.ExperimentReaderTest;
import org.policytrim.host.experiment.FixtureComponents;

class ExperimentSchemaTest {

  private final String json = ExperimentSchema.of(FixtureComponents.components());
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(json, InputFormat.JSON);

  private List<String> errors(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }

  @Test
  void acceptsExperimentsAsWrittenAndWithEveryDefault() throws IOException {
    for (String name : List.of("smallest.yaml", "full.yaml")) {
      String written = ExperimentReaderTest.resource(name);
      assertThat(errors(written)).isEmpty();
      Experiment experiment =
          new ExperimentReader(FixtureComponents.components()).read(written, name, List.of());
      assertThat(errors(new EffectiveExperiment(experiment).yaml())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed: 0 | seed: zero",
        "lanes: 32 | lanes: 0",
        "lanes: 32 | lane: 32",
        "speed: 0.05 | speed: 0",
        "surface: smooth-wood | surface: marble",
        "width: 16 | width: 7",
        "iterations: 1 | iterations: 1.5",
        "success: {weight: 1.0} | winning: {weight: 1.0}",
        "horizons: [4, 8] | horizons: [0]",
        "name: token | name: tokens",
        "name: smallest | name: 'a b'",
        "wall: false | wall: perhaps"
      })
  void refusesWhatTheReaderRefuses(String valid, String invalid) throws IOException {
    ExperimentReader reader = new ExperimentReader(FixtureComponents.components());
    String yaml =
        new EffectiveExperiment(
                reader.read(ExperimentReaderTest.resource("smallest.yaml"), "smallest", List.of()))
            .yaml();
    assertThat(yaml).contains(valid);
    assertThat(errors(yaml.replace(valid, invalid))).isNotEmpty();
  }

  @Test
  void offersTasksAndDescribesKeys() {
    assertThat(json)
        .contains("\"reach-near\"", "\"corner-32\"", "metres per step; above 0", "deprecation");
  }
}
