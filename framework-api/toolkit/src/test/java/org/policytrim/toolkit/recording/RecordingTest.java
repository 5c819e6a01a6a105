package org.policytrim.toolkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.random.RandomStream;

class RecordingTest {

  @TempDir private Path folder;

  @Test
  void readsEveryElementType() throws IOException {
    try (Recording recording =
        archive(
            "f8", npy("<f8", "(2, 2)", doubles(1.5, -2, 1e300, 0.1)),
            "f4", npy("<f4", "(1,)", ByteBuffer.allocate(4).order(LE).putFloat(0.1f)),
            "i8", npy("<i8", "()", ByteBuffer.allocate(8).order(LE).putLong(-7)),
            "i4", npy("<i4", "(2,)", ByteBuffer.allocate(8).order(LE).putInt(3).putInt(-4)),
            "u1", npy("|u1", "(2,)", ByteBuffer.wrap(new byte[] {(byte) 200, 1})),
            "b1", npy("|b1", "(2,)", ByteBuffer.wrap(new byte[] {0, 1})))) {
      assertThat(recording.names()).containsExactly("b1", "f4", "f8", "i4", "i8", "u1");
      assertThat(recording.array("f8", 2, 2).toArray()).containsExactly(1.5, -2, 1e300, 0.1);
      assertThat(recording.array("f8").row(1)).containsExactly(1e300, 0.1);
      assertThat(recording.array("f4").get(0)).isEqualTo((double) 0.1f);
      assertThat(recording.array("i8").shape()).isEmpty();
      assertThat(recording.array("i8").get(0)).isEqualTo(-7);
      assertThat(recording.array("i4").toArray()).containsExactly(3, -4);
      assertThat(recording.array("u1").toArray()).containsExactly(200, 1);
      assertThat(recording.array("b1").toArray()).containsExactly(0, 1);
      assertThat(recording.has("f8")).isTrue();
      assertThat(recording.has("f9")).isFalse();
    }
  }

  @Test
  void missingFilesAndArraysAreReported() throws IOException {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> Recording.open("test", folder.resolve("none.npz")))
        .withMessageContaining("none.npz");
    try (Recording recording = archive("obs", npy("<f8", "(1, 2)", doubles(1, 2)))) {
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> recording.array("reward"))
          .withMessageContaining("reward")
          .withMessageContaining("obs");
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> recording.array("obs", -1, 39))
          .withMessageContaining("[1, 2]")
          .withMessageContaining("39");
    }
  }

  @Test
  void objectArraysAreRejected() throws IOException {
    assertRejected(npy("|O", "(1,)", ByteBuffer.allocate(8)), "pickle");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<f8; (3,); ends after",
        "<f8; (1,); more elements",
        "<f8; (99999999, 99999999); exceeds",
        "<f8; (2147483648,); invalid",
        ">f8; (2,); not supported",
        "<c16; (1,); not supported",
        "<f8; (-2,); header",
        "<f8; (2, __import__('os')); header",
      })
  void headersThatDoNotMatchTheContentAreRejected(String type, String shape, String message)
      throws IOException {
    assertRejected(npy(type, shape, doubles(1, 2)), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), }",
        "{'descr': '<f8', 'fortran_order': True, 'shape': (1, 2), }",
        "{'descr': '<f8', 'shape': (2,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'more': 1}",
        "",
      })
  void otherHeadersAreRejected(String header) throws IOException {
    assertRejected(npy(header, doubles(1, 2)), "");
  }

  @Test
  void damagedArraysAreReadOrReportedAsPluginException() throws IOException {
    byte[] whole = npy("<f8", "(4, 3)", doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    RandomGenerator random = RandomStream.of(5);
    int rejected = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      if (damaged.length > 0) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try (Recording recording = archive("x", damaged)) {
        assertThat(recording.array("x").size()).isBetween(0, 12);
      } catch (PluginException expected) {
        rejected++;
      }
    }
    assertThat(rejected).isGreaterThan(100);
  }

  @Test
  void filesThatAreNotArchivesAreRejected() throws IOException {
    Path file = Files.write(folder.resolve("x.npz"), new byte[] {1, 2, 3});

    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> Recording.open("test", file))
        .withMessageContaining("damaged")
        .withMessageContaining("x.npz");
  }

  private void assertRejected(byte[] array, String message) throws IOException {
    try (Recording recording = archive("x", array)) {
      assertThatExceptionOfType(PluginException.class)
          .isThrownBy(() -> recording.array("x"))
          .withMessageContaining("'x'")
          .withMessageContaining(message);
    }
  }

  private static final ByteOrder LE = ByteOrder.LITTLE_ENDIAN;

  private static ByteBuffer doubles(double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(LE);
    for (double value : values) {
      buffer.putDouble(value);
    }
    return buffer;
  }

  private static byte[] npy(String type, String shape, ByteBuffer content) throws IOException {
    return npy(
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape), content);
  }

  private static byte[] npy(String header, ByteBuffer content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] text = (header + "   \n").getBytes(StandardCharsets.ISO_8859_1);
    bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    bytes.write(text.length & 0xFF);
    bytes.write(text.length >>> 8);
    bytes.write(text);
    bytes.write(content.array());
    return bytes.toByteArray();
  }

  private Recording archive(Object... namesAndArrays) throws IOException {
    Path file = Files.createTempFile(folder, "recording", ".npz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndArrays.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndArrays[i] + ".npy"));
        zip.write((byte[]) namesAndArrays[i + 1]);
        zip.closeEntry();
      }
    }
    return Recording.open("test", file);
  }
}
