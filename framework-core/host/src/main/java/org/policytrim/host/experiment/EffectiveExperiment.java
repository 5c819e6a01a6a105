package org.policytrim.host.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.host.settings.PathLocator;
import org.policytrim.host.settings.RecordWriter;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.host.settings.YamlWriter;
import org.policytrim.toolkit.file.AtomicFile;

/**
 * An experiment with every default written out, as {@code experiment.yaml} or as a table. The file
 * reads back as an equal experiment.
 *
 * @param experiment the experiment
 */
public record EffectiveExperiment(Experiment experiment) {

  /** Returns the experiment as YAML. */
  public String yaml() {
    return YamlWriter.write(tree());
  }

  /**
   * Writes {@link #yaml()} to a file atomically.
   *
   * @throws IOException if it can't be written; an existing file is then unchanged
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, yaml().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns one line per value: the path that {@code --set} takes, and the value. */
  public String table() {
    Map<String, String> values = values();
    int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder table = new StringBuilder();
    values.forEach(
        (path, value) ->
            table
                .append(("%-" + width + "s  %s").formatted(path, value).stripTrailing())
                .append('\n'));
    return table.toString();
  }

  /** Returns every value as it is written, by the path that {@code --set} takes, in file order. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    collect("", tree(), values);
    return Collections.unmodifiableMap(values);
  }

  private static void collect(String path, YamlNode node, Map<String, String> values) {
    switch (node) {
      case YamlNode.Mapping mapping when !mapping.entries().isEmpty() ->
          mapping
              .entries()
              .forEach(
                  entry ->
                      collect(
                          path.isEmpty() ? entry.key() : path + "." + entry.key(),
                          entry.value(),
                          values));
      case YamlNode.Sequence sequence when isNamed(sequence) ->
          sequence.items().stream()
              .map(YamlNode.Mapping.class::cast)
              .forEach(item -> collect(path + "." + name(item), item, values));
      default -> values.put(path, YamlWriter.inline(node));
    }
  }

  private static boolean isNamed(YamlNode.Sequence sequence) {
    return !sequence.items().isEmpty()
        && sequence.items().stream().allMatch(item -> PathLocator.nameOf(item).isPresent());
  }

  private static String name(YamlNode.Mapping item) {
    return PathLocator.nameOf(item).orElseThrow();
  }

  private YamlNode.Mapping tree() {
    return RecordWriter.write(experiment);
  }
}
