package org.policytrim.toolkit.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.WritableByteChannel;
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

  private static final long COPIED = 1 << 26;

  private static final String LFS_POINTER = "version https://git-lfs";
  private static final int LONGEST_START = 64;

  private final Path path;
  private final Arena arena;
  private final SafetensorsHeader header;
  private final MemorySegment data;
  private final long dataStart;

  private SafetensorsFile(
      Path path, Arena arena, SafetensorsHeader header, MemorySegment data, long dataStart) {
    this.path = path;
    this.arena = arena;
    this.header = header;
    this.data = data;
    this.dataStart = dataStart;
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
      return new SafetensorsFile(path, arena, header, all.asSlice(start), start);
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
    int count = entry.shape().elements();
    if (!entry.format().floating()) {
      return IntTensor.wrap(entry.shape(), ints(bytes(location), entry, count));
    }
    if (count >= SpilledFloats.LARGE) {
      return FloatTensor.view(entry.shape(), new MappedFloats(mapped(location), entry.format()));
    }
    float[] values = new float[count];
    new MappedFloats(bytes(location), entry.format()).copyTo(0, values, 0, count);
    return FloatTensor.wrap(entry.shape(), values);
  }

  private MemorySegment bytes(SafetensorsHeader.Location location) {
    return data.asSlice(location.begin(), location.end() - location.begin());
  }

  /** Maps a tensor separately, so that it remains valid when this file is closed. */
  @SuppressWarnings("MustBeClosedChecker") // The collector unmaps it.
  private MemorySegment mapped(SafetensorsHeader.Location location) throws SafetensorsException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long begin = dataStart + location.begin();
      return channel.map(
          MapMode.READ_ONLY, begin, location.end() - location.begin(), Arena.ofAuto());
    } catch (IOException e) {
      throw new SafetensorsException(path, "can't be mapped: " + e.getMessage(), e);
    }
  }

  /** Copies the stored bytes of a tensor. */
  void copy(SafetensorsHeader.Location location, WritableByteChannel target) throws IOException {
    MemorySegment bytes = bytes(location);
    for (long from = 0; from < bytes.byteSize(); from += COPIED) {
      long length = Math.min(COPIED, bytes.byteSize() - from);
      ByteBuffer part = bytes.asSlice(from, length).asByteBuffer();
      while (part.hasRemaining()) {
        target.write(part);
      }
    }
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
