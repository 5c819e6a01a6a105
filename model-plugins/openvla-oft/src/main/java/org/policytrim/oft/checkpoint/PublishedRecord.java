package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.CheckpointRecord.StoredName;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.RecordFile;

/**
 * {@code checkpoint.json}: what a published checkpoint looked like, so that it can be written
 * again.
 *
 * @param parts its files of tensors; the small files beside them are with the first
 */
record PublishedRecord(List<Part> parts) {

  private static final List<String> KEPT =
      List.of(
          PublishedConfig.NAME,
          PublishedStatistics.NAME,
          "generation_config.json",
          "preprocessor_config.json",
          "special_tokens_map.json",
          "tokenizer_config.json",
          "added_tokens.json");

  /**
   * One file of tensors; shards are written as one.
   *
   * @param file its name
   * @param content its tensors
   */
  record Part(String file, CheckpointRecord content) {}

  PublishedRecord {
    parts = List.copyOf(parts);
  }

  /** Looks at a checkpoint's folder. */
  static PublishedRecord of(Path checkpoint, PublishedWeights weights) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (PublishedFile file : weights.files()) {
      boolean first = parts.isEmpty();
      parts.add(
          new Part(
              file.fileName(),
              CheckpointRecord.of(
                  checkpoint,
                  stored(file),
                  file.archive().metadata(),
                  name -> first && KEPT.contains(name))));
    }
    return new PublishedRecord(parts);
  }

  private static List<StoredName> stored(PublishedFile file) throws IOException {
    Map<String, String> served = new LinkedHashMap<>();
    file.stored().forEach((name, stored) -> served.put(stored, name));
    List<StoredName> tensors = new ArrayList<>();
    for (String name : file.archive().names()) {
      tensors.add(
          new StoredName(
              name, file.archive().entry(name).format(), served.getOrDefault(name, name)));
    }
    return tensors;
  }

  void write(Path bundle) throws IOException {
    RecordFile.write(bundle.resolve(BundleFiles.CHECKPOINT), this);
  }

  static PublishedRecord read(Path bundle) throws IOException {
    PublishedRecord record =
        RecordFile.read(
            bundle.resolve(BundleFiles.CHECKPOINT), PublishedRecord.class, "a checkpoint");
    for (Part part : record.parts()) {
      // A name of ours, not a path that leads out of the folder.
      if (!part.file().matches("[a-z_]+\\.safetensors")) {
        throw new IOException(
            "%s names '%s', which is not a file of a checkpoint"
                .formatted(BundleFiles.CHECKPOINT, part.file()));
      }
    }
    return record;
  }

  /** Whether the small files say how actions are scaled. */
  boolean holdsConfiguration() {
    return parts.stream()
        .anyMatch(part -> part.content().files().containsKey(PublishedConfig.NAME));
  }
}
