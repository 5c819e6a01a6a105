package org.policytrim.libero.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {

  @TempDir private Path folder;

  @Test
  void everyAlterationIsNoticed() throws IOException {
    Path file = folder.resolve("scene.mjb");
    assertThat(CacheFile.isIntact(file)).isFalse();
    byte[] content = "a compiled scene".repeat(9).getBytes(StandardCharsets.UTF_8);
    CacheFile.write(file, target -> Files.write(target, content));
    assertThat(CacheFile.isIntact(file)).isTrue();
    assertThat(names()).containsExactly("scene.mjb", "scene.mjb.seal");

    for (Path part : new Path[] {file, folder.resolve("scene.mjb.seal")}) {
      byte[] written = Files.readAllBytes(part);
      for (int i = 0; i < written.length; i++) {
        byte[] altered = written.clone();
        altered[i] ^= 1;
        Files.write(part, altered);
        assertThat(CacheFile.isIntact(file)).as("byte %d of %s", i, part).isFalse();
        Files.write(part, Arrays.copyOf(written, i));
        assertThat(CacheFile.isIntact(file)).as("%d bytes of %s", i, part).isFalse();
      }
      Files.write(part, written);
      assertThat(CacheFile.isIntact(file)).isTrue();
    }

    CacheFile.delete(file);
    assertThat(names()).isEmpty();
  }

  private Iterable<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
