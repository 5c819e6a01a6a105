package org.policytrim.network.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** Checks of a checkpoint's folder that do not depend on the family. */
public final class CheckpointFolder {

  /** The deepest folder below a checkpoint in which small files are searched. */
  private static final int DEEPEST = 6;

  private static final Set<String> JAX =
      Set.of("_CHECKPOINT_METADATA", "_METADATA", "manifest.ocdbt", "_sharding");

  /** Files of tensors that training leaves beside a checkpoint and no policy needs. */
  private static final Predicate<String> LEFTOVER =
      name ->
          name.matches(
              "(optimizer|scheduler|metadata|trainer_state|training_args|training_state|rng_state|random_states|scaler|ema)([-_.].*)?");

  private static final String SAFETENSORS = ".safetensors";

  private CheckpointFolder() {}

  /**
   * Checks that a folder can be a checkpoint: it holds PyTorch weights as safetensors, an index, if
   * any, that matches them, and no further weights.
   *
   * @param known selects the files of tensors, by name, that the family reads beside the network's
   * @throws IOException naming the file and the reason
   */
  public static void require(Path checkpoint, Predicate<String> known) throws IOException {
    requireTorch(checkpoint);
    requireDownloaded(checkpoint);
    requireOneNetwork(checkpoint);
    for (String name : names(checkpoint)) {
      boolean tensors = name.endsWith(SAFETENSORS);
      boolean pickle = name.matches(".*\\.(pt|pth|bin|ckpt|pkl)");
      boolean network = name.equals(SafetensorsArchive.SINGLE) || isShard(name);
      if ((tensors || pickle) && !network && !known.test(name) && !LEFTOVER.test(name)) {
        throw new IOException(unknown(checkpoint.resolve(name), pickle));
      }
    }
  }

  /** Requires that no file of tensors is a git-LFS pointer, whatever else may be wrong. */
  private static void requireDownloaded(Path checkpoint) throws IOException {
    for (String name : names(checkpoint)) {
      Path file = checkpoint.resolve(name);
      if (name.endsWith(SAFETENSORS) && Files.isRegularFile(file) && Files.size(file) < 1024) {
        SafetensorsArchive.open(file).close();
      }
    }
  }

  private static String unknown(Path file, boolean pickle) {
    String name = file.getFileName().toString();
    if (name.startsWith("adapter_model")) {
      return file + " holds LoRA adapters: merge them into the network first";
    }
    return pickle
        ? file
            + " is a pickle, which could run any code and is not read; this part of a checkpoint is"
            + " not known here"
        : file + " is a part of a checkpoint that is not known here";
  }

  private static boolean isShard(String name) {
    return name.matches("model-\\d+-of-\\d+\\.safetensors");
  }

  private static void requireTorch(Path checkpoint) throws IOException {
    Set<String> names = names(checkpoint);
    if (names.contains(SafetensorsArchive.SINGLE) || names.contains(SafetensorsArchive.INDEX)) {
      return;
    }
    Set<String> inner = new TreeSet<>(names);
    if (Files.isDirectory(checkpoint.resolve("params"))) {
      inner.addAll(names(checkpoint.resolve("params")));
    }
    if (inner.stream().anyMatch(JAX::contains)) {
      throw new IOException(
          "%s is a JAX checkpoint: convert it to PyTorch first, with openpi's examples/convert_jax_model_to_pytorch.py"
              .formatted(checkpoint));
    }
    List<String> pickles =
        inner.stream().filter(name -> name.matches(".*\\.(pt|pth|bin|ckpt)")).toList();
    if (!pickles.isEmpty()) {
      throw new IOException(
          "%s holds pickles (%s), which could run any code and are not read: save the weights as %s"
              .formatted(checkpoint, String.join(", ", pickles), SafetensorsArchive.SINGLE));
    }
  }

  /** Requires that an index and a single file do not contradict each other. */
  private static void requireOneNetwork(Path checkpoint) throws IOException {
    Path index = checkpoint.resolve(SafetensorsArchive.INDEX);
    if (!Files.isRegularFile(index)) {
      return;
    }
    Set<String> shards = new TreeSet<>();
    for (JsonNode shard : ConfigurationFile.parse(index).path("weight_map")) {
      shards.add(shard.asText());
    }
    boolean single = Files.isRegularFile(checkpoint.resolve(SafetensorsArchive.SINGLE));
    if (single && !shards.contains(SafetensorsArchive.SINGLE)) {
      throw new IOException(
          "%s names %s, and %s is there as well: one of the two is stale; delete it"
              .formatted(index, shards, SafetensorsArchive.SINGLE));
    }
    List<String> missing =
        shards.stream().filter(shard -> !Files.isRegularFile(checkpoint.resolve(shard))).toList();
    if (!missing.isEmpty()) {
      throw new IOException(
          "%s names %s, which are not there: download them, or delete the index if it is stale"
              .formatted(index, missing));
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> inside = Files.list(folder)) {
      inside.forEach(path -> names.add(path.getFileName().toString()));
    }
    return names;
  }

  /**
   * Finds small files in a checkpoint and the folders in it, through links as well.
   *
   * @param wanted selects files by name
   * @return their paths, sorted
   */
  public static List<Path> find(Path checkpoint, Predicate<String> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(checkpoint, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
      all.filter(Files::isRegularFile)
          .filter(file -> wanted.test(file.getFileName().toString()))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }
}
