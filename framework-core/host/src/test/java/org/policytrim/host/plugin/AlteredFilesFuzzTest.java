package org.policytrim.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.YamlReader;
import org.policytrim.host.storage.Manifest;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.toolkit.file.FolderTree;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * Alters valid files at random and reads them: a reader may accept a file or refuse it with its own
 * error, and nothing else. The system property {@code policytrim.fuzz.tries} sets the number of
 * files of each kind; {@code mvn -Pfuzz test} tries a million.
 */
class AlteredFilesFuzzTest {

  private static final int TRIES = Integer.getInteger("policytrim.fuzz.tries", 2000);

  /** Writing files is a hundred times slower than parsing texts. */
  private static final int FILE_TRIES = Math.max(100, TRIES / 100);

  @TempDir Path folder;

  private interface Reader {
    void read(byte[] content) throws IOException;
  }

  private static void fuzz(String kind, byte[] valid, int tries, Reader reader) {
    Random random = new Random(kind.hashCode());
    for (int i = 0; i < tries; i++) {
      byte[] altered = altered(valid, random);
      try {
        reader.read(altered);
      } catch (IOException own) {
        assertThat(own.getMessage()).as("%s, try %d", kind, i).isNotBlank();
      } catch (RuntimeException | Error foreign) {
        throw new AssertionError(
            "%s, try %d: %s".formatted(kind, i, Arrays.toString(altered)), foreign);
      }
    }
  }

  /** Flips, removes, repeats or inserts some bytes, or cuts the end off. */
  private static byte[] altered(byte[] valid, Random random) {
    byte[] content = valid.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0 && content.length > 0; changes--) {
      int at = random.nextInt(content.length);
      int count = Math.min(content.length - at, 1 + random.nextInt(8));
      switch (random.nextInt(5)) {
        case 0 -> content[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> content[at] = (byte) random.nextInt(256);
        case 2 -> content = joined(content, at, at + count, new byte[0]);
        case 3 -> content = joined(content, at, at, Arrays.copyOfRange(content, at, at + count));
        default -> content = random.nextInt(4) == 0 ? Arrays.copyOf(content, at) : content;
      }
    }
    return content;
  }

  private static byte[] joined(byte[] content, int end, int from, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(content, 0, end);
    out.writeBytes(middle);
    out.write(content, from, content.length - from);
    return out.toByteArray();
  }

  @Test
  void yaml() {
    String valid =
        """
        # comment \uD83D\uDE42
        name: "a b"
        list: [1, 2.5, {key: 'x', other: ~}]
        nested:
          - deep: |
              text
            more: >-
              folded
        """;
    fuzz(
        "yaml",
        valid.getBytes(StandardCharsets.UTF_8),
        TRIES,
        content -> {
          ProblemCollector problems = new ProblemCollector("fuzz.yaml");
          String text = new String(content, StandardCharsets.UTF_8);
          assertThat(
                  YamlReader.read(text, "fuzz.yaml", problems).isPresent() || !problems.isEmpty())
              .isTrue();
        });
  }

  @Test
  void manifests() {
    String valid =
        """
        {"format": 1, "versions": {"project": "0.2.0", "spi": "1"},
         "files": [{"name": "a/b.bin", "bytes": 12, "sha256": "%s"}]}
        """
            .formatted("0a".repeat(32));
    fuzz(
        "manifest",
        valid.getBytes(StandardCharsets.UTF_8),
        TRIES,
        content -> RecordJson.read(content, Manifest.class));
  }

  @Test
  void safetensors() throws IOException {
    Path file = folder.resolve("fuzz.safetensors");
    String header =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[16,20]}}";
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream valid = new ByteArrayOutputStream();
    for (int i = 0; i < Long.BYTES; i++) {
      valid.write(i < Integer.BYTES ? text.length >>> (8 * i) : 0);
    }
    valid.writeBytes(text);
    valid.writeBytes(new byte[20]);
    Files.write(file, valid.toByteArray());
    NamedTensors read = Safetensors.read(file);
    assertThat(read).isNotNull();
    fuzz(
        "safetensors",
        valid.toByteArray(),
        Math.max(FILE_TRIES, TRIES / 4),
        content -> {
          Files.write(file, content);
          Safetensors.read(file);
        });
  }

  @Test
  void zips() throws IOException {
    ByteArrayOutputStream valid = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(valid)) {
      for (String name : new String[] {"plugin.properties", "lib/", "lib/a.jar"}) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          zip.write(
              "plugin.id=fuzz\nplugin.version=1\n".repeat(9).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    Path file = folder.resolve("fuzz.zip");
    Path inside = Files.createDirectories(folder.resolve("inside"));
    fuzz(
        "zip",
        valid.toByteArray(),
        FILE_TRIES,
        content -> {
          Files.write(file, content);
          try {
            ZipUnpacker.unpack(file, inside.resolve("unpacked"));
          } catch (ZipException damaged) {
            assertThat(damaged.getMessage()).isNotBlank();
          }
          FolderTree.delete(inside.resolve("unpacked"));
          try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                .isSubsetOf("fuzz.zip", "inside", "fuzz.safetensors");
          }
        });
  }
}
