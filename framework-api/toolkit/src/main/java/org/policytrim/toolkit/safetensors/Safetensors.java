package org.policytrim.toolkit.safetensors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/**
 * Reads and writes safetensors files, the one format weights are kept in: eight bytes of header
 * length, a JSON header, raw little-endian elements. No code is ever executed by reading one. For
 * checkpoints too large to hold at once see {@link SafetensorsArchive}.
 */
public final class Safetensors {

  private Safetensors() {}

  /**
   * Reads a whole file, in the header's order. F64, F32, F16 and BF16 become floats in single
   * precision; I64, I32, U8 and BOOL become ints.
   *
   * @throws SafetensorsException naming the file and the tensor if it is cut short or does not
   *     describe itself rightly
   */
  public static NamedTensors read(Path file) throws IOException {
    try (SafetensorsArchive archive = SafetensorsArchive.open(file)) {
      return archive.readAll();
    }
  }

  /**
   * Writes tensors as they are (F32, I32), in their order. The file is written aside, forced to
   * disk and renamed: whoever reads it sees the old or the new one, whole. Equal tensors give equal
   * bytes.
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    List<SafetensorsEntry> entries =
        tensors.tensors().entrySet().stream()
            .map(named -> SafetensorsEntry.of(named.getKey(), named.getValue()))
            .toList();
    write(file, entries, Map.of(), name -> tensors.tensors().get(name));
  }

  /** Where tensors come from, one at a time and by name, while a file is being written. */
  @FunctionalInterface
  public interface Source {

    /** The tensor of that name, with the announced shape. */
    Tensor tensor(String name) throws IOException;
  }

  /**
   * Writes tensors in chosen formats, one at a time, so that a checkpoint larger than memory passes
   * through. Written aside, forced to disk and renamed.
   *
   * @param entries names, formats and shapes; distinct names. Wider formats come first in the file,
   *     otherwise this order is kept
   * @param metadata free text entries of the header; {@code {"format": "pt"}} is what other tools
   *     expect of a checkpoint
   * @param source gives each tensor when its turn comes
   * @throws IllegalArgumentException naming the tensor if it is not what was announced, or holds a
   *     number its format can't
   */
  public static void write(
      Path file, List<SafetensorsEntry> entries, Map<String, String> metadata, Source source)
      throws IOException {
    new SafetensorsWriter(file).write(entries, metadata, source);
  }
}
