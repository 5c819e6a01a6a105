package org.policytrim.toolkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  @TempDir Path folder;

  @Test
  void deletesAFolderButNotWhatItsLinksPointTo() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "text");
    Path deleted = Files.createDirectories(folder.resolve("deleted/inner")).getParent();
    Files.writeString(deleted.resolve("inner/file"), "text");
    Files.createSymbolicLink(deleted.resolve("link"), folder);
    FolderTree.delete(deleted);
    assertThat(deleted).doesNotExist();
    assertThat(kept).exists();
    FolderTree.delete(deleted);
  }

  @Test
  void hashesBytesAndFilesAlike() throws IOException {
    String known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(known);
    assertThat(Sha256.of(Files.writeString(folder.resolve("abc"), "abc"))).isEqualTo(known);
  }
}
