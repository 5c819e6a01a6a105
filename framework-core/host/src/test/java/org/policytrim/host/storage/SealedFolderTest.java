package org.policytrim.host.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFolderTest {

  private static final Map<String, String> VERSIONS = Map.of("project", "0.1.0");

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void writeOne() throws IOException {
    folder = parent.resolve("sealed");
    SealedFolder.write(folder, VERSIONS, filling("first"));
  }

  private static SealedFolder.Filling filling(String text) {
    return aside -> {
      Files.writeString(aside.resolve("a.txt"), text);
      Files.createDirectory(aside.resolve("inner"));
      Files.writeString(aside.resolve("inner/b.txt"), text + " inside");
    };
  }

  private List<String> damages() {
    return catchThrowableOfType(DamagedFolderException.class, () -> SealedFolder.check(folder))
        .damages();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> names = Files.list(parent)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void listsEveryFileWithSizeAndHash() throws IOException {
    Manifest manifest = SealedFolder.check(folder);
    assertThat(manifest.versions()).isEqualTo(VERSIONS);
    assertThat(manifest.files())
        .containsExactly(
            new Manifest.FileEntry(
                "a.txt", 5, "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"),
            new Manifest.FileEntry(
                "inner/b.txt",
                12,
                "f757bba2857d8e1159bdeb38324c6e6cc98133ba35e8c9f68c50f6e7751e41f8"));
    assertThat(names()).containsExactly("sealed");
  }

  @Test
  void namesEveryFileThatIsMissingAlteredOrExtra() throws IOException {
    SealedFolder.write(
        folder,
        VERSIONS,
        aside -> {
          for (String name : List.of("altered", "kept", "longer", "missing")) {
            Files.writeString(aside.resolve(name), name);
          }
        });
    Files.writeString(folder.resolve("altered"), "ALTERED");
    Files.writeString(folder.resolve("longer"), "much longer");
    Files.delete(folder.resolve("missing"));
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("more/extra"), "extra");
    assertThat(damages())
        .containsExactly(
            "the file altered was altered",
            "the file longer holds 11 bytes, the manifest says 6",
            "the file missing is missing",
            "the file more/extra is not in the manifest");
  }

  @Test
  void refusesAFolderWithoutManifest() throws IOException {
    Files.delete(folder.resolve("manifest.json"));
    assertThat(damages()).containsExactly("the file manifest.json is missing");
    folder = parent.resolve("nowhere");
    assertThat(damages()).containsExactly("there is no such folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"format\": 1}",
        "{\"format\": 2, \"versions\": {}, \"files\": []}",
        "{\"format\": 1, \"versions\": {}, \"files\": [], \"more\": 3}",
        "{\"format\": 1, \"versions\": {}, \"files\": []} trailing",
        "{\"format\": 1, \"versions\": {}, \"files\": [null]}",
        "{\"format\": 1, \"format\": 1, \"versions\": {}, \"files\": []}",
        "{\"format\": 1, \"versions\": {}, \"files\": [{\"name\": \"a.txt\", \"bytes\": -1, \"sha256\": \"\"}]}"
      })
  void refusesABrokenManifest(String manifest) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), manifest);
    assertThat(damages())
        .singleElement()
        .asString()
        .startsWith("the file manifest.json can't be read: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "/etc/passwd",
        "inner/../../secret",
        "a//b",
        "./a",
        "..",
        "",
        "a\\\\b",
        "C:x",
        "manifest.json",
        "a\\u0000b"
      })
  void refusesANameOutsideTheFolder(String name) throws IOException {
    Files.writeString(parent.resolve("secret"), "first");
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"format": 1, "versions": {}, "files": [{"name": "%s", "bytes": 5,
         "sha256": "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"}]}
        """
            .formatted(name));
    assertThat(damages())
        .singleElement()
        .asString()
        .contains("a file's name must stay within the folder");
  }

  @Test
  void refusesALinkInPlaceOfAFile() throws IOException {
    Path elsewhere = parent.resolve("elsewhere");
    Files.writeString(elsewhere, "first");
    Files.delete(folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("a.txt"), elsewhere);
    assertThat(damages()).containsExactly("a.txt is not a plain file");
  }

  @Test
  void replacesASealedFolder() throws IOException {
    SealedFolder.write(folder, VERSIONS, aside -> Files.writeString(aside.resolve("c"), "second"));
    assertThat(SealedFolder.check(folder).files())
        .extracting(Manifest.FileEntry::name)
        .containsExactly("c");
    assertThat(names()).containsExactly("sealed");
  }

  @Test
  void keepsTheOldFolderIfWritingFails() throws IOException {
    for (Throwable failure :
        List.of(
            new IOException("No space left on device"),
            new IllegalStateException("half way"),
            new OutOfMemoryError("half way"))) {
      assertThatThrownBy(
              () ->
                  SealedFolder.write(
                      folder,
                      VERSIONS,
                      aside -> {
                        filling("second").fill(aside);
                        switch (failure) {
                          case IOException io -> throw io;
                          case RuntimeException runtime -> throw runtime;
                          default -> throw (Error) failure;
                        }
                      }))
          .isSameAs(failure);
      assertThat(names()).containsExactly("sealed");
      SealedFolder.check(folder);
      assertThat(folder.resolve("a.txt")).hasContent("first");
    }
  }

  @Test
  void leavesNothingIfTheFirstWritingFails() throws IOException {
    assertThatThrownBy(
            () ->
                SealedFolder.write(
                    parent.resolve("second"),
                    VERSIONS,
                    aside -> {
                      Files.createSymbolicLink(aside.resolve("link"), folder);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("link");
    assertThat(names()).containsExactly("sealed");
  }

  @Test
  void neverReplacesOtherFiles() throws IOException {
    Path home = Files.createDirectory(parent.resolve("home"));
    Files.writeString(home.resolve("thesis.txt"), "important");
    assertThatThrownBy(() -> SealedFolder.write(home, VERSIONS, filling("x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has other files, which would be lost");
    assertThat(home.resolve("thesis.txt")).hasContent("important");
    Path file = home.resolve("thesis.txt");
    assertThatThrownBy(() -> SealedFolder.write(file, VERSIONS, filling("x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a folder");
    Path empty = Files.createDirectory(parent.resolve("empty"));
    SealedFolder.write(empty, VERSIONS, filling("x"));
    SealedFolder.check(empty);
  }

  @Test
  void recoversFromEveryPointAtWhichAWriterCanBeKilled() throws IOException {
    // While the files are written: a partial temporary folder remains.
    Path writing = Files.createDirectory(parent.resolve(".sealed.writing"));
    Files.writeString(writing.resolve("half"), "ha");
    SealedFolder.check(folder);
    // Between the two renames: the old folder is restored.
    Files.move(folder, parent.resolve(".sealed.previous"));
    SealedFolder.check(folder);
    assertThat(folder.resolve("a.txt")).hasContent("first");
    // After the renames: the old folder is deleted.
    SealedFolder.write(parent.resolve(".sealed.previous"), VERSIONS, filling("old"));
    SealedFolder.check(folder);
    assertThat(folder.resolve("a.txt")).hasContent("first");
    SealedFolder.write(folder, VERSIONS, filling("third"));
    assertThat(folder.resolve("a.txt")).hasContent("third");
    assertThat(names()).containsExactly("sealed");
  }
}
