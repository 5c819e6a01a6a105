package org.policytrim.oft.checkpoint;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policytrim.api.tensor.ElementFormat;
import org.policytrim.oft.policy.BundleFiles;

/**
 * {@code checkpoint.json}: what a published checkpoint looked like, so that it can be written
 * again.
 *
 * @param weights the files of tensors
 * @param files small files beside them, by name, in base64
 */
record CheckpointRecord(List<WeightFile> weights, Map<String, String> files) {

  /** Configuration and statistics are far smaller; what is larger is no such file. */
  private static final long LARGEST_FILE = 1 << 20;

  private static final List<String> KEPT =
      List.of(
          PublishedConfig.NAME,
          PublishedStatistics.NAME,
          "generation_config.json",
          "preprocessor_config.json",
          "special_tokens_map.json",
          "tokenizer_config.json",
          "added_tokens.json");

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

  /**
   * One file of tensors.
   *
   * @param name the file's; shards are written as one
   * @param tensors in the checkpoint's order
   * @param metadata of its header
   */
  record WeightFile(String name, List<StoredName> tensors, Map<String, String> metadata) {

    WeightFile {
      tensors = List.copyOf(tensors);
      metadata = new TreeMap<>(metadata);
    }

    static WeightFile of(PublishedFile file) throws IOException {
      Map<String, String> served = new LinkedHashMap<>();
      file.stored().forEach((name, stored) -> served.put(stored, name));
      List<StoredName> tensors = new ArrayList<>();
      for (String name : file.archive().names()) {
        tensors.add(
            new StoredName(
                name, file.archive().entry(name).format(), served.getOrDefault(name, name)));
      }
      return new WeightFile(file.fileName(), tensors, file.archive().metadata());
    }
  }

  CheckpointRecord {
    weights = List.copyOf(weights);
    files = new TreeMap<>(files);
  }

  /** Looks at a checkpoint's folder. */
  static CheckpointRecord of(Path checkpoint, PublishedWeights weights) throws IOException {
    List<WeightFile> parts = new ArrayList<>();
    for (PublishedFile file : weights.files()) {
      parts.add(WeightFile.of(file));
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(checkpoint)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (KEPT.contains(name) && Files.size(file) <= LARGEST_FILE) {
          files.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        }
      }
    }
    return new CheckpointRecord(parts, files);
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
      requireName(kept.getKey());
      Files.write(target.resolve(kept.getKey()), Base64.getDecoder().decode(kept.getValue()));
    }
  }

  /** A name of ours, not a path that leads out of the folder. */
  static void requireName(String name) throws IOException {
    if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IOException(
          BundleFiles.CHECKPOINT + " names '" + name + "', which is not a file of the folder");
    }
  }
}
