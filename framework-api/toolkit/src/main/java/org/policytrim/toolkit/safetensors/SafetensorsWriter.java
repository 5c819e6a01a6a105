package org.policytrim.toolkit.safetensors;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Tensor;

/**
 * Writes a safetensors file, tensor by tensor. The same entries and tensors always give the same
 * bytes. Wider formats come first, so that all tensors are aligned; otherwise the given order is
 * kept.
 */
final class SafetensorsWriter {

  private static final int CHUNK_BYTES = 1 << 20;

  private final Path file;
  private final ByteBuffer chunk =
      ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  SafetensorsWriter(Path file) {
    this.file = file;
  }

  void write(
      List<SafetensorsEntry> entries, Map<String, String> metadata, Safetensors.Source source)
      throws IOException {
    write(
        entries, metadata, (channel, entry) -> write(channel, entry, source.tensor(entry.name())));
  }

  void writeBytes(
      List<SafetensorsEntry> entries, Map<String, String> metadata, Safetensors.ByteSource source)
      throws IOException {
    write(
        entries,
        metadata,
        (channel, entry) -> {
          long begin = channel.position();
          source.copy(entry.name(), channel);
          if (channel.position() - begin != entry.byteSize()) {
            throw new IllegalArgumentException(
                "tensor '%s' has %d bytes, announced were %d"
                    .formatted(entry.name(), channel.position() - begin, entry.byteSize()));
          }
        });
  }

  /** Writes the elements of one tensor. */
  @FunctionalInterface
  private interface Elements {
    void write(FileChannel channel, SafetensorsEntry entry) throws IOException;
  }

  private void write(
      List<SafetensorsEntry> entries, Map<String, String> metadata, Elements elements)
      throws IOException {
    Set<String> names = new HashSet<>();
    for (SafetensorsEntry entry : entries) {
      if (!names.add(entry.name())) {
        throw new IllegalArgumentException("two tensors are named '" + entry.name() + "'");
      }
    }
    List<SafetensorsEntry> ordered =
        entries.stream().sorted(Comparator.comparingInt(entry -> -entry.format().bytes())).toList();
    Path target = file.toAbsolutePath();
    Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      try (FileChannel channel =
          FileChannel.open(aside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        writeFully(channel, header(ordered, metadata));
        for (SafetensorsEntry entry : ordered) {
          elements.write(channel, entry);
        }
        channel.force(true);
      }
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(target.getParent());
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static ByteBuffer header(List<SafetensorsEntry> entries, Map<String, String> metadata)
      throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonGenerator generator = SafetensorsHeader.JSON.createGenerator(json)) {
      generator.writeStartObject();
      if (!metadata.isEmpty()) {
        generator.writeObjectFieldStart(SafetensorsEntry.METADATA);
        for (Map.Entry<String, String> text : new TreeMap<>(metadata).entrySet()) {
          generator.writeStringField(text.getKey(), text.getValue());
        }
        generator.writeEndObject();
      }
      long begin = 0;
      for (SafetensorsEntry entry : entries) {
        generator.writeObjectFieldStart(entry.name());
        generator.writeStringField("dtype", entry.format().name());
        generator.writeArrayFieldStart("shape");
        for (int extent : entry.shape().extents()) {
          generator.writeNumber(extent);
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("data_offsets");
        generator.writeNumber(begin);
        begin += entry.byteSize();
        generator.writeNumber(begin);
        generator.writeEndArray();
        generator.writeEndObject();
      }
      generator.writeEndObject();
    }
    while (json.size() % Long.BYTES != 0) {
      json.write(' ');
    }
    if (json.size() > SafetensorsHeader.LONGEST) {
      throw new IOException("a header of " + json.size() + " bytes is more than readers accept");
    }
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + json.size());
    buffer.order(ByteOrder.LITTLE_ENDIAN).putLong(json.size()).put(json.toByteArray());
    return buffer.flip();
  }

  private void write(FileChannel channel, SafetensorsEntry entry, Tensor tensor)
      throws IOException {
    if (!tensor.shape().equals(entry.shape())
        || tensor instanceof FloatTensor != entry.format().floating()) {
      throw new IllegalArgumentException(
          "tensor '%s' is %s, announced was %s %s"
              .formatted(entry.name(), tensor, entry.format(), entry.shape()));
    }
    int count = entry.shape().elements();
    for (int i = 0; i < count; i++) {
      if (chunk.remaining() < Long.BYTES) {
        flush(channel);
      }
      if (tensor instanceof FloatTensor floats) {
        put(entry.format(), floats.get(i));
      } else if (tensor instanceof IntTensor ints) {
        put(entry, ints.get(i));
      }
    }
    flush(channel);
  }

  private void put(ElementFormat format, float value) {
    switch (format) {
      case F64 -> chunk.putDouble(value);
      case F16 -> chunk.putShort(Float.floatToFloat16(value));
      case BF16 -> chunk.putShort(bfloat16(value));
      default -> chunk.putFloat(value);
    }
  }

  private void put(SafetensorsEntry entry, int value) {
    boolean fits =
        switch (entry.format()) {
          case U8 -> value >= 0 && value <= 255;
          case BOOL -> value == 0 || value == 1;
          default -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "tensor '%s' holds %d, which %s can't".formatted(entry.name(), value, entry.format()));
    }
    switch (entry.format()) {
      case I64 -> chunk.putLong(value);
      case U8, BOOL -> chunk.put((byte) value);
      default -> chunk.putInt(value);
    }
  }

  /** Rounds to the nearest value, ties to even; NaN stays NaN. */
  static short bfloat16(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (short) ((bits >>> 16) | 0x40);
    }
    int rounding = 0x7FFF + ((bits >>> 16) & 1);
    return (short) ((bits + rounding) >>> 16);
  }

  private void flush(FileChannel channel) throws IOException {
    writeFully(channel, chunk.flip());
    chunk.clear();
  }

  private static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Forces the rename to disk, on systems that allow it. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException ignored) {
      // Some systems cannot open a folder; the file itself is on disk already.
    }
  }
}
