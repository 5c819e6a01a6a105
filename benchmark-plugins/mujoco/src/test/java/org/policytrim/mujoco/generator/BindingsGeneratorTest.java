package org.policytrim.mujoco.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.mujoco.TestMujoco;

class BindingsGeneratorTest {

  private static final Path GENERATED = Path.of("src/main/java/org/policytrim/mujoco/generated");

  @Test
  void theGeneratedPackageMatchesTheHeaders(@TempDir Path folder) throws IOException {
    Path headers = TestMujoco.engine().library().resolveSibling("include").resolve("mujoco");
    Assumptions.assumeTrue(Files.isDirectory(headers), "SKIPPED: no headers beside the library");
    BindingsGenerator.main(headers.toString(), folder.toString());
    for (Map.Entry<String, String> source : BindingsGenerator.generate(headers).entrySet()) {
      assertThat(GENERATED.resolve(source.getKey())).hasContent(source.getValue());
      assertThat(folder.resolve(source.getKey())).hasContent(source.getValue());
    }
    try (Stream<Path> files = Files.list(GENERATED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.equals("package-info.java") || Files.exists(folder.resolve(name)));
    }
  }
}
