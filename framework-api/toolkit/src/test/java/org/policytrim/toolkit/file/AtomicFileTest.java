package org.policytrim.toolkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void replacesAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(folder.resolve(".report.json.writing"), "what a killed writer left, longer");
    AtomicFile.write(file, bytes("first"));
    AtomicFile.write(file, bytes("2"));
    assertThat(file).hasContent("2");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).containsExactly("report.json");
  }

  @Test
  void leavesTheOldOneWhereItCantWrite() throws IOException {
    Path occupied = Files.createDirectory(folder.resolve("occupied"));
    Files.writeString(occupied.resolve("inside"), "kept");
    assertThatThrownBy(() -> AtomicFile.write(occupied, bytes("x")))
        .isInstanceOf(IOException.class);
    assertThat(occupied.resolve("inside")).hasContent("kept");
    assertThat(folder.toFile().list()).containsExactly("occupied");
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/such/file"), bytes("x")))
        .isInstanceOf(IOException.class);
  }
}
