package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.TensorNames;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.network.text.PromptTokenizer;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * The import of a published checkpoint into a bundle. Everything is checked before anything is
 * written, and every tensor that does not fit is named.
 *
 * <p>A tensor is read by the backbone or the head, or carried: no action depends on it, but an
 * export writes it again. The value and noise heads of reinforcement learning are always carried.
 *
 * @param plugin the model plugin's id
 * @param network the network's sizes
 * @param backbone the backbone; null for one that lies beside the checkpoint as an ONNX file, if at
 *     all
 * @param files the weights of the head, by the bundle's file that keeps them
 * @param optional the shapes of carried tensors that a checkpoint may have
 * @param carried selects further carried tensors, of any shape and format
 * @param tokenizer the requirements on the tokenizer; null if the checkpoint may lack one
 * @param kept selects small files that an export writes again, by name
 */
public record ImportPlan(
    String plugin,
    Record network,
    @Nullable BackboneGraph backbone,
    Map<String, ParameterSchema> files,
    Map<String, Shape> optional,
    Predicate<String> carried,
    @Nullable Tokenizer tokenizer,
    Predicate<String> kept) {

  /**
   * The requirements on a checkpoint's tokenizer.
   *
   * @param vocabulary the number of token ids that the network knows
   * @param prompt a prompt that it must encode
   * @param source the place of published tokenizers, for a message; may be empty
   */
  public record Tokenizer(int vocabulary, String prompt, String source) {}

  /** The heads that only reinforcement learning uses, at any place in a network. */
  private static final Pattern REINFORCEMENT =
      Pattern.compile("(?:.*\\.)?(value_head|noise_head|critic|critic_head|q_head)\\..*");

  /**
   * Imports a checkpoint.
   *
   * @param bundle an existing, empty folder
   * @return sentences about tensors that are set aside
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor, and
   *     every one of whole numbers where floats are needed
   * @throws IOException naming the file that can't be read or written
   */
  public List<String> carryOut(Path checkpoint, PublishedTensors tensors, Path bundle)
      throws IOException {
    requireTensors(tensors);
    requireTokenizer(checkpoint);
    writeWeights(tensors, bundle);
    if (backbone == null) {
      BundleFiles.copyFrozen(checkpoint, bundle);
    }
    BundleFiles.copy(List.of(BundleFiles.TOKENIZER), checkpoint, bundle);
    RecordFile.write(bundle.resolve(BundleFiles.NETWORK), network);
    CheckpointRecord.of(checkpoint, tensors, kept).write(bundle);
    return notes(tensors);
  }

  private List<String> notes(PublishedTensors tensors) {
    SortedMap<String, Integer> heads = new TreeMap<>();
    Set<String> read = new HashSet<>();
    schemas().forEach(schema -> read.addAll(schema.stored().keySet()));
    for (String name : tensors.names()) {
      Matcher head = REINFORCEMENT.matcher(name);
      if (head.matches() && !read.contains(name)) {
        heads.merge(head.group(1), 1, Integer::sum);
      }
    }
    return heads.entrySet().stream()
        .map(
            head ->
                "%s: %d tensors set aside; only reinforcement learning uses them, and an export writes them again"
                    .formatted(head.getKey(), head.getValue()))
        .toList();
  }

  private boolean isCarried(String name, Set<String> read) {
    return carried.test(name) || !read.contains(name) && REINFORCEMENT.matcher(name).matches();
  }

  private List<ParameterSchema> schemas() {
    List<ParameterSchema> schemas = new ArrayList<>();
    if (backbone != null) {
      schemas.add(backbone.schema());
    }
    schemas.addAll(files.values());
    return schemas;
  }

  private void requireTensors(PublishedTensors tensors) throws IOException {
    Map<String, Shape> expected = new LinkedHashMap<>();
    schemas().forEach(schema -> expected.putAll(schema.shapes()));
    Set<String> read = new HashSet<>(expected.keySet());
    optional.forEach(
        (name, shape) -> {
          if (tensors.names().contains(name)) {
            expected.put(name, shape);
          }
        });
    Map<String, Shape> found = new LinkedHashMap<>();
    for (String name : tensors.names()) {
      if (!isCarried(name, read)) {
        found.put(name, tensors.entry(name).shape());
      }
    }
    List<String> problems = TensorNames.problems(expected, found);
    for (String name : tensors.names()) {
      if (read.contains(name) && !tensors.format(name).floating()) {
        problems.add(
            "tensor '%s' is stored as %s, not as floats".formatted(name, tensors.format(name)));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private void requireTokenizer(Path checkpoint) throws IOException {
    if (tokenizer == null) {
      return;
    }
    Path file = checkpoint.resolve(BundleFiles.TOKENIZER);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file
              + " is missing; copy the tokenizer.json the network was trained with beside it"
              + (tokenizer.source().isEmpty() ? "" : " (published: " + tokenizer.source() + ")"));
    }
    try (PromptTokenizer rules =
        BundleFiles.tokenizer(checkpoint, plugin, tokenizer.vocabulary())) {
      rules.encode(tokenizer.prompt(), Integer.MAX_VALUE);
    }
  }

  private void writeWeights(PublishedTensors tensors, Path bundle) throws IOException {
    CheckedWeights weights = new CheckedWeights(tensors);
    if (backbone != null) {
      new OnnxWriter(plugin)
          .write(bundle.resolve(BundleFiles.BACKBONE), backbone.computation(), weights);
    }
    List<String> rest = new ArrayList<>(tensors.names());
    schemas().forEach(schema -> rest.removeAll(schema.stored().keySet()));
    for (Map.Entry<String, ParameterSchema> file : files.entrySet()) {
      write(tensors, weights, file.getValue().stored().keySet(), bundle.resolve(file.getKey()));
    }
    if (!rest.isEmpty()) {
      write(tensors, weights, rest, bundle.resolve(BundleFiles.CARRIED));
    }
  }

  private static void write(
      PublishedTensors tensors, CheckedWeights weights, Collection<String> names, Path file)
      throws IOException {
    List<SafetensorsEntry> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(tensors.entry(name));
    }
    Safetensors.writeBytes(file, entries, Map.of(), weights::copy);
  }
}
