package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * What a published checkpoint looked like, so that it can be written again.
 *
 * @param tensors in the checkpoint's order
 * @param metadata of its safetensors header
 * @param files small files beside the weights, by path, in base64
 */
public record CheckpointRecord(
    List<StoredName> tensors, Map<String, String> metadata, Map<String, String> files) {

  /** Configuration and statistics are far smaller; what is larger is no such file. */
  private static final long LARGEST_FILE = 1 << 20;

  /** How deep below a checkpoint's folder such files are looked for. */
  private static final int DEEPEST = 6;

  /**
   * One tensor.
   *
   * @param name its name there
   * @param format its format there
   * @param servedAs the name we know it under
   */
  public record StoredName(String name, ElementFormat format, String servedAs) {}

  public CheckpointRecord {
    tensors = List.copyOf(tensors);
    metadata = new TreeMap<>(metadata);
    files = new TreeMap<>(files);
  }

  /**
   * Looks at a checkpoint's folder.
   *
   * @param tensors in the checkpoint's order
   * @param metadata of its safetensors header
   * @param kept which small files are kept, by name
   */
  public static CheckpointRecord of(
      Path checkpoint,
      List<StoredName> tensors,
      Map<String, String> metadata,
      Predicate<String> kept)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Path> found;
    try (Stream<Path> all = Files.walk(checkpoint, DEEPEST)) {
      found = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : found) {
      if (kept.test(file.getFileName().toString()) && Files.size(file) <= LARGEST_FILE) {
        files.put(
            checkpoint.relativize(file).toString().replace('\\', '/'),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return new CheckpointRecord(tensors, metadata, files);
  }

  /** Writes the record. */
  public void write(Path file) throws IOException {
    RecordFile.write(file, this);
  }

  /**
   * Reads a record.
   *
   * @throws IOException naming the file if it is missing or is not what it should be
   */
  public static CheckpointRecord read(Path file) throws IOException {
    return RecordFile.read(file, CheckpointRecord.class, "a checkpoint");
  }

  /**
   * Writes the small files again.
   *
   * @throws IOException if one would lie outside the folder
   */
  public void writeFiles(Path target) throws IOException {
    for (Map.Entry<String, String> kept : files.entrySet()) {
      Path file = target.resolve(kept.getKey()).normalize();
      if (!file.startsWith(target.normalize())) {
        throw new IOException(
            "the record of the checkpoint names '"
                + kept.getKey()
                + "', which leads out of the folder");
      }
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(kept.getValue()));
    }
  }

  /**
   * Writes the tensors again, under their names there. They keep the format they came in as long as
   * it holds their values exactly; what training moved is written in single precision.
   *
   * @param source gives each tensor by the name we know it under
   */
  public void writeTensors(Path file, Safetensors.Source source) throws IOException {
    Map<String, String> served = new LinkedHashMap<>();
    List<SafetensorsEntry> entries = new ArrayList<>();
    for (StoredName stored : tensors) {
      served.put(stored.name(), stored.servedAs());
      Tensor tensor = source.tensor(stored.servedAs());
      ElementFormat format = holds(stored.format(), tensor) ? stored.format() : ElementFormat.F32;
      entries.add(new SafetensorsEntry(stored.name(), format, tensor.shape()));
    }
    Safetensors.write(file, entries, metadata, name -> source.tensor(served.get(name)));
  }

  private static boolean holds(ElementFormat format, Tensor tensor) {
    if (!(tensor instanceof FloatTensor values)
        || format == ElementFormat.F32
        || format == ElementFormat.F64) {
      return true;
    }
    for (int i = 0; i < values.shape().elements(); i++) {
      float value = values.get(i);
      float kept =
          format == ElementFormat.F16
              ? Float.float16ToFloat(Float.floatToFloat16(value))
              : Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xFFFF0000);
      if (Float.floatToIntBits(kept) != Float.floatToIntBits(value)) {
        return false;
      }
    }
    return true;
  }
}
