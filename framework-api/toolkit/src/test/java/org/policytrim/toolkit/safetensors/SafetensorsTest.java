package org.policytrim.toolkit.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

class SafetensorsTest {

  @TempDir Path folder;

  private static NamedTensors example() {
    return NamedTensors.of(
            "b.weight", FloatTensor.copyOf(Shape.of(2, 2), new float[] {1, -2, 3, 4}))
        .with("a.ids", IntTensor.copyOf(Shape.of(3), new int[] {7, -1, Integer.MAX_VALUE}))
        .with("empty", FloatTensor.copyOf(Shape.of(0, 5), new float[0]))
        .with("scalar", FloatTensor.scalar(Float.NaN));
  }

  @Test
  void readsBackWhatItWroteInTheSameOrder() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    Safetensors.write(file, example());

    NamedTensors read = Safetensors.read(file);

    assertThat(read).isEqualTo(example());
    assertThat(read.names()).containsExactlyElementsOf(example().names());
    assertThat(folder).isDirectoryContaining(found -> found.equals(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void equalTensorsGiveEqualBytes() throws IOException {
    Safetensors.write(folder.resolve("one"), example());
    Safetensors.write(folder.resolve("two"), example());

    assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
  }

  @Test
  void layoutIsThePublishedOne() throws IOException {
    Path file = folder.resolve("tiny");
    Safetensors.write(
        file, NamedTensors.of("x", FloatTensor.copyOf(Shape.of(1), new float[] {1.5f})));

    String header = "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    assertThat(Files.readAllBytes(file)).isEqualTo(SafetensorsBytes.file(header, 0, 0, 0xC0, 0x3F));
  }

  @ParameterizedTest
  @EnumSource(ElementFormat.class)
  void everyFormatKeepsItsBits(ElementFormat format) throws IOException {
    byte[] bits = new byte[format.bytes() * 4];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) (format == ElementFormat.BOOL ? i % 2 : 0x31 + 7 * i);
    }
    if (format == ElementFormat.I64) {
      for (int i = 0; i < 4; i++) {
        java.util.Arrays.fill(bits, 8 * i + 4, 8 * i + 8, (byte) (bits[8 * i + 3] < 0 ? -1 : 0));
      }
    }
    if (format == ElementFormat.F64) {
      java.nio.ByteBuffer.wrap(bits)
          .order(java.nio.ByteOrder.LITTLE_ENDIAN)
          .asDoubleBuffer()
          .put(new double[] {0.5, -3, 1e-3f, Double.NEGATIVE_INFINITY});
    }
    String header =
        "{\"x\":{\"dtype\":\"%s\",\"shape\":[4],\"data_offsets\":[0,%d]}}"
            .formatted(format, bits.length);
    Path first = Files.write(folder.resolve("first"), SafetensorsBytes.file(header, bits));

    NamedTensors read = Safetensors.read(first);
    Path second = folder.resolve("second");
    Safetensors.write(
        second,
        List.of(new SafetensorsEntry("x", format, Shape.of(4))),
        Map.of(),
        name -> read.tensors().get(name));

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void bfloat16IsRoundedToNearestEven() {
    assertThat(SafetensorsWriter.bfloat16(1.0f)).isEqualTo((short) 0x3F80);
    assertThat(SafetensorsWriter.bfloat16(Float.intBitsToFloat(0x3F808000)))
        .isEqualTo((short) 0x3F80);
    assertThat(SafetensorsWriter.bfloat16(Float.intBitsToFloat(0x3F818000)))
        .isEqualTo((short) 0x3F82);
    assertThat(SafetensorsWriter.bfloat16(Float.intBitsToFloat(0x3F808001)))
        .isEqualTo((short) 0x3F81);
    assertThat(SafetensorsWriter.bfloat16(Float.MAX_VALUE)).isEqualTo((short) 0x7F80);
    assertThat(SafetensorsWriter.bfloat16(Float.intBitsToFloat(0x7F800001)))
        .isEqualTo((short) 0x7FC0);
  }

  @Test
  void wholeNumbersBecomeInts() throws IOException {
    String header =
        "{\"flag\":{\"dtype\":\"BOOL\",\"shape\":[2],\"data_offsets\":[0,2]},"
            + "\"byte\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[2,4]}}";
    Path file = Files.write(folder.resolve("flags"), SafetensorsBytes.file(header, 0, 1, 255, 128));

    NamedTensors read = Safetensors.read(file);

    assertThat(read.ints("flag").toArray()).containsExactly(0, 1);
    assertThat(read.ints("byte").toArray()).containsExactly(255, 128);
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("weights");
    Safetensors.write(file, example());
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(
            () ->
                Safetensors.write(
                    file,
                    List.of(new SafetensorsEntry("x", ElementFormat.F32, Shape.of(2))),
                    Map.of(),
                    name -> {
                      throw new IOException("no space left on device");
                    }))
        .hasMessageContaining("no space left");

    assertThat(file).hasBinaryContent(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void refusesToWriteWhatTheFormatCannotHold() {
    Path file = folder.resolve("bad");
    SafetensorsEntry byteEntry = new SafetensorsEntry("ids", ElementFormat.U8, Shape.of(1));
    assertThatThrownBy(
            () ->
                Safetensors.write(
                    file,
                    List.of(byteEntry),
                    Map.of(),
                    name -> IntTensor.copyOf(Shape.of(1), new int[] {256})))
        .hasMessageContainingAll("'ids'", "256", "U8");
    assertThatThrownBy(
            () ->
                Safetensors.write(
                    file, List.of(byteEntry, byteEntry), Map.of(), name -> IntTensor.scalar(0)))
        .hasMessageContaining("two tensors are named 'ids'");
    assertThatThrownBy(
            () -> Safetensors.write(file, NamedTensors.of("__metadata__", IntTensor.scalar(0))))
        .hasMessageContaining("__metadata__");
    assertThat(file).doesNotExist();
  }

  @Test
  void readsRecordedFiles() throws IOException {
    Path golden = Path.of(System.getProperty("policytrim.golden", "")).resolve("pi05_tiny/a");
    assumeTrue(Files.isDirectory(golden), "no recorded pi0.5 under " + golden);

    NamedTensors io = Safetensors.read(golden.resolve("io.safetensors"));
    assertThat(io.ints("tokens").shape()).isEqualTo(Shape.of(1, 32));
    assertThat(io.floats("image.base").shape()).isEqualTo(Shape.of(1, 3, 224, 224));
    for (int i = 0; i < 32; i++) {
      assertThat(io.ints("token_mask").get(i)).isBetween(0, 1);
    }
    try (SafetensorsArchive archive = SafetensorsArchive.open(golden)) {
      assertThat(archive.names()).hasSizeGreaterThan(50);
      assertThat(archive.entry("model.action_in_proj.weight").shape()).isEqualTo(Shape.of(32, 32));
    }
  }
}
