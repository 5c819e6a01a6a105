package org.policytrim.host.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.host.storage.Manifest;
import org.policytrim.host.storage.RecordJson;
import org.policytrim.host.storage.SealedFolder;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * The checkpoints of a run, in sealed folders {@code checkpoint-000001}, {@code checkpoint-000002},
 * ... with {@value #STATE} and one safetensors file per part. Only one process may write at a time.
 *
 * @param <S> the state of the run: a record of strings, numbers, booleans, enums, records, and
 *     lists, arrays and maps of these. A double reads back as the same number.
 */
public final class CheckpointStore<S extends Record> {

  /** The file of the state. */
  static final String STATE = "state.json";

  /** The suffix of files of tensors. */
  static final String TENSORS = ".safetensors";

  private static final String PREFIX = "checkpoint-";

  private final Path folder;
  private final Class<S> stateType;
  private final int keep;

  /**
   * Creates a store for a folder.
   *
   * @param folder the folder; created with the first checkpoint
   * @param stateType the class of the state
   * @param keep the number of checkpoints that are kept, at least 1
   */
  public CheckpointStore(Path folder, Class<S> stateType, int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException("at least one checkpoint is kept, found " + keep);
    }
    this.folder = folder;
    this.stateType = stateType;
    this.keep = keep;
  }

  /**
   * Saves a checkpoint under the next number and deletes the oldest ones.
   *
   * @param state the state of the run
   * @param parts tensors by the name of their part: lower case, words joined by hyphens
   * @return the folder of the checkpoint
   * @throws IOException if it can't be written; earlier checkpoints are then unchanged
   */
  public Path save(S state, Map<String, NamedTensors> parts) throws IOException {
    for (String part : parts.keySet()) {
      if (!part.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        throw new IllegalArgumentException(
            "a part's name is in lower case, words joined by hyphens, found '" + part + "'");
      }
    }
    Files.createDirectories(folder);
    removeRemains();
    long number = numbered().stream().findFirst().map(path -> number(path)).orElse(0L) + 1;
    Path target = folder.resolve("%s%06d".formatted(PREFIX, number));
    SealedFolder.write(
        target,
        Map.of("spi", SpiVersion.NAME),
        aside -> {
          Files.write(aside.resolve(STATE), RecordJson.write(state));
          for (Map.Entry<String, NamedTensors> part : parts.entrySet()) {
            Safetensors.write(aside.resolve(part.getKey() + TENSORS), part.getValue());
          }
        });
    for (Path surplus : numbered().stream().skip(keep).toList()) {
      SealedFolder.remove(surplus);
    }
    return target;
  }

  /**
   * Finds the newest checkpoint that is complete and undamaged.
   *
   * @throws IOException if the folder can't be read
   */
  public Recovery<S> latest() throws IOException {
    List<String> skipped = new ArrayList<>();
    for (Path remains : remains()) {
      if (remains.toString().endsWith(".writing")) {
        skipped.add(remains + ": was being written when the run ended");
      }
    }
    for (Path candidate : numbered()) {
      try {
        return new Recovery<>(Optional.of(open(candidate)), skipped);
      } catch (IOException e) {
        skipped.add(String.valueOf(e.getMessage()));
      }
    }
    return new Recovery<>(Optional.empty(), skipped);
  }

  /** Returns the folders of all checkpoints, damaged ones too, oldest first. */
  public List<Path> list() throws IOException {
    return numbered().reversed();
  }

  /**
   * Opens one checkpoint.
   *
   * @param checkpoint one of {@link #list()}
   * @throws IOException with the files that are missing, altered or extra, or the problem of the
   *     state
   */
  public Checkpoint<S> open(Path checkpoint) throws IOException {
    Manifest manifest = SealedFolder.check(checkpoint);
    Set<String> parts =
        manifest.files().stream()
            .map(Manifest.FileEntry::name)
            .filter(name -> name.endsWith(TENSORS))
            .map(name -> name.substring(0, name.length() - TENSORS.length()))
            .collect(Collectors.toUnmodifiableSet());
    Path state = checkpoint.resolve(STATE);
    try {
      return new Checkpoint<>(
          checkpoint,
          number(checkpoint),
          RecordJson.read(Files.readAllBytes(state), stateType),
          parts);
    } catch (IOException e) {
      throw new IOException(state + ": can't be read: " + e.getMessage(), e);
    }
  }

  /** Returns the checkpoints, newest first. */
  private List<Path> numbered() throws IOException {
    return entries(PREFIX).stream()
        .filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{6,18}"))
        .sorted(Comparator.comparingLong((Path path) -> number(path)).reversed())
        .toList();
  }

  /** Returns the folders that were being written or deleted when a run was killed. */
  private List<Path> remains() throws IOException {
    return entries("." + PREFIX);
  }

  private void removeRemains() throws IOException {
    for (Path remains : remains()) {
      SealedFolder.remove(remains);
    }
  }

  private List<Path> entries(String prefix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
  }
}
