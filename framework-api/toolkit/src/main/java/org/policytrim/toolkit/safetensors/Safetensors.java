package org.policytrim.toolkit.safetensors;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/**
 * Reads and writes safetensors files: eight bytes with the length of the header, a JSON header, and
 * raw little-endian elements. {@link SafetensorsArchive} reads checkpoints that do not fit in
 * memory.
 */
public final class Safetensors {

  private Safetensors() {}

  /**
   * Reads all tensors of a file, in the header's order.
   *
   * @throws SafetensorsException naming the file and the tensor if the file is truncated or its
   *     header is wrong
   */
  public static NamedTensors read(Path file) throws IOException {
    try (SafetensorsArchive archive = SafetensorsArchive.open(file)) {
      return archive.readAll();
    }
  }

  /**
   * Writes tensors as F32 and I32, in their order. The file is replaced atomically. Equal tensors
   * give equal bytes.
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    List<SafetensorsEntry> entries =
        tensors.tensors().entrySet().stream()
            .map(named -> SafetensorsEntry.of(named.getKey(), named.getValue()))
            .toList();
    write(file, entries, Map.of(), name -> tensors.tensors().get(name));
  }

  /** A source of tensors for a file that is being written. */
  @FunctionalInterface
  public interface Source {

    /** Returns the tensor of a name, with the shape of its entry. */
    Tensor tensor(String name) throws IOException;
  }

  /** A source of stored bytes for a file that is being written. */
  @FunctionalInterface
  public interface ByteSource {

    /** Writes the elements of a tensor, in the format of its entry. */
    void copy(String name, WritableByteChannel target) throws IOException;
  }

  /**
   * Writes tensors whose bytes are copied, which changes nothing and needs no memory for them.
   *
   * @param entries as for {@link #write(Path, List, Map, Source)}
   * @param metadata likewise
   * @param source copies each tensor when it is written
   * @throws IllegalArgumentException naming a tensor whose bytes are not as many as its entry says
   */
  public static void writeBytes(
      Path file, List<SafetensorsEntry> entries, Map<String, String> metadata, ByteSource source)
      throws IOException {
    new SafetensorsWriter(file).writeBytes(entries, metadata, source);
  }

  /**
   * Writes tensors in given formats, one at a time, so that they need not all fit in memory. The
   * file is replaced atomically.
   *
   * @param entries names, formats and shapes, with distinct names; in the file, wider formats come
   *     first
   * @param metadata text entries of the header; other tools expect {@code {"format": "pt"}} in
   *     checkpoints
   * @param source returns each tensor when it is written
   * @throws IllegalArgumentException naming a tensor that differs from its entry, or has a value
   *     that its format cannot represent
   */
  public static void write(
      Path file, List<SafetensorsEntry> entries, Map<String, String> metadata, Source source)
      throws IOException {
    new SafetensorsWriter(file).write(entries, metadata, source);
  }
}
