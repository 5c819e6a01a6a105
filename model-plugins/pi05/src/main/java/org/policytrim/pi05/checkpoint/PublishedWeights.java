package org.policytrim.pi05.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * The weights of a published checkpoint under openpi's names; lerobot's are the same behind a
 * prefix. Where word embeddings and language head share one tensor, whichever name it was saved
 * under serves for both.
 */
final class PublishedWeights implements WeightSource, AutoCloseable {

  static final String EMBEDDINGS =
      "paligemma_with_expert.paligemma.model.language_model.embed_tokens.weight";
  static final String LANGUAGE_HEAD = "paligemma_with_expert.paligemma.lm_head.weight";

  private static final String LEROBOT_PREFIX = "model.";

  private final SafetensorsArchive archive;
  private final String prefix;
  private final Map<String, String> storedNames = new LinkedHashMap<>();

  private PublishedWeights(SafetensorsArchive archive, String prefix) {
    this.archive = archive;
    this.prefix = prefix;
    for (String name : archive.names()) {
      storedNames.put(name.startsWith(prefix) ? name.substring(prefix.length()) : name, name);
    }
    String head = storedNames.get(LANGUAGE_HEAD);
    if (!storedNames.containsKey(EMBEDDINGS) && head != null) {
      storedNames.put(EMBEDDINGS, head);
      storedNames.remove(LANGUAGE_HEAD);
    }
  }

  @SuppressWarnings("MustBeClosedChecker")
  static PublishedWeights open(Path checkpoint) throws IOException {
    SafetensorsArchive archive = SafetensorsArchive.open(checkpoint);
    boolean lerobot =
        archive.names().stream().anyMatch(name -> name.startsWith(LEROBOT_PREFIX + "action_"));
    return new PublishedWeights(archive, lerobot ? LEROBOT_PREFIX : "");
  }

  /** What stands before every name. */
  String prefix() {
    return prefix;
  }

  Map<String, String> metadata() {
    return archive.metadata();
  }

  /** The names, without prefix. */
  Set<String> names() {
    return storedNames.keySet();
  }

  /** Every stored tensor, in its order: its own name, its format, and the name it serves under. */
  List<CheckpointRecord.StoredName> stored() throws IOException {
    Map<String, String> served = new LinkedHashMap<>();
    storedNames.forEach((name, stored) -> served.put(stored, name));
    List<CheckpointRecord.StoredName> all = new ArrayList<>();
    for (String stored : archive.names()) {
      all.add(
          new CheckpointRecord.StoredName(
              stored, archive.entry(stored).format(), served.getOrDefault(stored, stored)));
    }
    return all;
  }

  /** The shape of a tensor; null where there is none. */
  @Nullable Shape shape(String name) throws IOException {
    String stored = storedNames.get(name);
    return stored == null ? null : archive.entry(stored).shape();
  }

  Map<String, Shape> shapes() throws IOException {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (String name : names()) {
      shapes.put(name, entry(name).shape());
    }
    return shapes;
  }

  SafetensorsEntry entry(String name) throws IOException {
    return archive.entry(storedNames.getOrDefault(name, name));
  }

  @Override
  public FloatTensor read(String name) throws IOException {
    return archive.readFloats(storedNames.getOrDefault(name, name));
  }

  @Override
  public ElementFormat format(String name) throws IOException {
    return entry(name).format();
  }

  @Override
  public void close() {
    archive.close();
  }
}
