package org.policytrim.pi05.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policytrim.api.tensor.ElementFormat;
import org.policytrim.pi05.policy.BundleFiles;

/**
 * {@code checkpoint.json}: what a published checkpoint looked like, so that it can be written
 * again.
 *
 * @param tensors in the checkpoint's order
 * @param metadata of its safetensors header
 * @param files small files beside the weights, by path, in base64
 */
record CheckpointRecord(
    List<StoredName> tensors, Map<String, String> metadata, Map<String, String> files) {

  /** Configuration and statistics are far smaller; what is larger is no such file. */
  private static final long LARGEST_FILE = 1 << 20;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * One tensor.
   *
   * @param name its name there
   * @param format its format there
   * @param servedAs the name we know it under
   */
  record StoredName(String name, ElementFormat format, String servedAs) {}

  CheckpointRecord {
    tensors = List.copyOf(tensors);
    metadata = new TreeMap<>(metadata);
    files = new TreeMap<>(files);
  }

  /** Looks at a checkpoint's folder. */
  static CheckpointRecord of(Path checkpoint, PublishedWeights weights) throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<Path> found;
    try (Stream<Path> all = Files.walk(checkpoint, 6)) {
      found = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : found) {
      if (isKept(file) && Files.size(file) <= LARGEST_FILE) {
        files.put(
            checkpoint.relativize(file).toString().replace('\\', '/'),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return new CheckpointRecord(weights.stored(), weights.metadata(), files);
  }

  private static boolean isKept(Path file) {
    String name = file.getFileName().toString();
    return name.equals(PublishedConfig.NAME)
        || name.equals(PublishedStatistics.OPENPI)
        || name.startsWith("policy_preprocessor")
        || name.startsWith("policy_postprocessor");
  }

  void write(Path bundle) throws IOException {
    Files.writeString(bundle.resolve(BundleFiles.CHECKPOINT), JSON.writeValueAsString(this) + "\n");
  }

  static CheckpointRecord read(Path bundle) throws IOException {
    Path file = bundle.resolve(BundleFiles.CHECKPOINT);
    try {
      return JSON.readValue(Files.readString(file), CheckpointRecord.class);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s does not describe a checkpoint: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  /** Writes the small files again. */
  void writeFiles(Path target) throws IOException {
    for (Map.Entry<String, String> kept : files.entrySet()) {
      Path file = target.resolve(kept.getKey()).normalize();
      if (!file.startsWith(target.normalize())) {
        throw new IOException(
            BundleFiles.CHECKPOINT
                + " names '"
                + kept.getKey()
                + "', which leads out of the folder");
      }
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(kept.getValue()));
    }
  }

  /** The names under which tensors serve, in order. */
  List<String> servedNames() {
    List<String> names = new ArrayList<>();
    tensors.forEach(tensor -> names.add(tensor.servedAs()));
    return names;
  }
}
