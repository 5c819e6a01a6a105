package org.policytrim.toolkit.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Tensor;

/** One memory-mapped safetensors file. */
final class SafetensorsFile implements AutoCloseable {

  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final String LFS_POINTER = "version https://git-lfs";
  private static final int LONGEST_START = 64;

  private final Path path;
  private final Arena arena;
  private final SafetensorsHeader header;
  private final MemorySegment data;

  private SafetensorsFile(Path path, Arena arena, SafetensorsHeader header, MemorySegment data) {
    this.path = path;
    this.arena = arena;
    this.header = header;
    this.data = data;
  }

  @SuppressWarnings("MustBeClosedChecker") // The returned file closes the arena.
  static SafetensorsFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new SafetensorsException(path, "there is no such file");
    }
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < Long.BYTES) {
        throw new SafetensorsException(
            path, "is cut short: %d bytes are less than a header's length takes".formatted(size));
      }
      MemorySegment all = channel.map(MapMode.READ_ONLY, 0, size, arena);
      requireTensors(path, all);
      long headerBytes = all.get(LONG, 0);
      if (headerBytes < 2 || headerBytes > SafetensorsHeader.LONGEST) {
        throw new SafetensorsException(
            path,
            "is not a safetensors file: its header would have %s bytes; 2 to %d are allowed"
                .formatted(Long.toUnsignedString(headerBytes), SafetensorsHeader.LONGEST));
      }
      long start = Long.BYTES + headerBytes;
      if (start > size) {
        throw new SafetensorsException(
            path,
            "is cut short: its header is %d bytes long, the whole file %d"
                .formatted(headerBytes, size));
      }
      byte[] json = all.asSlice(Long.BYTES, headerBytes).toArray(ValueLayout.JAVA_BYTE);
      SafetensorsHeader header = SafetensorsHeader.parse(path, json, size - start);
      return new SafetensorsFile(path, arena, header, all.asSlice(start));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /** Names what a file is that is often found in place of a checkpoint. */
  private static void requireTensors(Path path, MemorySegment all) throws SafetensorsException {
    int length = (int) Math.min(all.byteSize(), LONGEST_START);
    byte[] start = all.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith(LFS_POINTER)) {
      throw new SafetensorsException(
          path,
          "is a git-LFS pointer, not the file itself: fetch it with 'git lfs pull', or download it again");
    }
    if (text.startsWith("PK\u0003\u0004")) {
      throw new SafetensorsException(
          path, "is a zip, such as PyTorch's pickles, which are not read: save it as safetensors");
    }
    if (text.startsWith("<")) {
      throw new SafetensorsException(path, "is a web page: download the file itself");
    }
  }

  Path path() {
    return path;
  }

  SafetensorsHeader header() {
    return header;
  }

  Tensor read(SafetensorsHeader.Location location) throws SafetensorsException {
    SafetensorsEntry entry = location.entry();
    MemorySegment bytes = data.asSlice(location.begin(), location.end() - location.begin());
    int count = entry.shape().elements();
    return entry.format().floating()
        ? FloatTensor.wrap(entry.shape(), floats(bytes, entry.format(), count))
        : IntTensor.wrap(entry.shape(), ints(bytes, entry, count));
  }

  private static float[] floats(MemorySegment bytes, ElementFormat format, int count) {
    float[] values = new float[count];
    switch (format) {
      case F32 -> MemorySegment.copy(bytes, FLOAT, 0, values, 0, count);
      case F64 -> {
        for (int i = 0; i < count; i++) {
          values[i] = (float) bytes.get(DOUBLE, 8L * i);
        }
      }
      case F16 -> {
        for (int i = 0; i < count; i++) {
          values[i] = Float.float16ToFloat(bytes.get(SHORT, 2L * i));
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          values[i] = Float.intBitsToFloat(bytes.get(SHORT, 2L * i) << 16);
        }
      }
    }
    return values;
  }

  private int[] ints(MemorySegment bytes, SafetensorsEntry entry, int count)
      throws SafetensorsException {
    int[] values = new int[count];
    switch (entry.format()) {
      case I32 -> MemorySegment.copy(bytes, INT, 0, values, 0, count);
      case I64 -> {
        for (int i = 0; i < count; i++) {
          long value = bytes.get(LONG, 8L * i);
          if (value != (int) value) {
            throw SafetensorsException.tensor(
                path, entry.name(), "holds %d, which does not fit in 32 bits".formatted(value));
          }
          values[i] = (int) value;
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          values[i] = bytes.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
          if (entry.format() == ElementFormat.BOOL && values[i] > 1) {
            throw SafetensorsException.tensor(
                path, entry.name(), "holds the flag %d, allowed are 0 and 1".formatted(values[i]));
          }
        }
      }
    }
    return values;
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}
