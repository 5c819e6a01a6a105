package org.policytrim.network.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFoldersTest {

  @TempDir Path top;

  private static boolean isMarked(Path folder) {
    return Files.exists(folder.resolve("mark"));
  }

  private Path marked(String name) throws IOException {
    Path folder = Files.createDirectories(top.resolve(name));
    Files.createFile(folder.resolve("mark"));
    return folder;
  }

  @Test
  void findsTheFolderItselfAndUpToTwoBelow() throws IOException {
    Path self = marked("golden");
    Path second = marked("golden/b");
    Path first = marked("golden/a/x");
    marked("golden/a/x/deeper");

    assertThat(RecordingFolders.in(self, RecordingFoldersTest::isMarked))
        .containsExactly(self, first, second);
  }

  @Test
  void followsLinksAndPassesOverThoseThatLeadBackOrNowhere() throws IOException {
    Path elsewhere = marked("elsewhere");
    Path golden = Files.createDirectory(top.resolve("golden"));
    Path link = Files.createSymbolicLink(golden.resolve("linked"), elsewhere);
    Files.createSymbolicLink(golden.resolve("back"), golden);
    Files.createSymbolicLink(golden.resolve("nowhere"), top.resolve("missing"));

    assertThat(RecordingFolders.in(golden, RecordingFoldersTest::isMarked)).containsExactly(link);
  }

  @Test
  void findsNoneWhereNoFolderIs() throws IOException {
    Path file = Files.createFile(top.resolve("file"));

    assertThat(RecordingFolders.in(file, RecordingFoldersTest::isMarked)).isEmpty();
    assertThat(RecordingFolders.in(top.resolve("missing"), RecordingFoldersTest::isMarked))
        .isEmpty();
  }

  @Test
  void aRecordingThatCantBeReadIsNotPassedOver() throws IOException {
    Path golden = marked("golden");

    assertThatThrownBy(
            () ->
                RecordingFolders.in(
                    golden,
                    folder -> {
                      throw new AccessDeniedException(folder.toString());
                    }))
        .isInstanceOf(AccessDeniedException.class);
  }
}
