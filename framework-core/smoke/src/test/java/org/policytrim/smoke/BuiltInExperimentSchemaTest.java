package org.policytrim.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.host.reference.ExperimentSchema;

/** Checks the built-in experiments with the schema that {@code settings --schema} writes. */
class BuiltInExperimentSchemaTest {

  private static final String EXPERIMENTS = "src/main/resources/experiments";

  @TempDir private Path cache;

  @Test
  void everyBuiltInExperimentIsValid() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(ExperimentSchema.of(AllComponents.of(cache)), InputFormat.JSON);
    List<Path> files = builtIn();

    assertThat(files).hasSizeGreaterThan(10);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                    .as(file.toString())
                    .isEmpty());
  }

  private static List<Path> builtIn() {
    return SourceTree.modules().stream()
        .map(module -> module.folder().resolve(EXPERIMENTS))
        .filter(Files::isDirectory)
        .flatMap(folder -> SourceTree.filesBelow(folder).stream())
        .sorted()
        .toList();
  }
}
