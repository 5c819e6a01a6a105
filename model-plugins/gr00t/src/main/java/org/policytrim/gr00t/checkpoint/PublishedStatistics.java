package org.policytrim.gr00t.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.policy.RecordFile;

/**
 * {@code experiment_cfg/metadata.json} or {@code statistics.json}: by embodiment, the statistics of
 * the parts of states and actions, one after the other as they stand there. Without such a file
 * nothing is scaled.
 *
 * @param embodiment the name it has there; empty where there is none
 * @param statistics of its states and actions
 */
record PublishedStatistics(String embodiment, NormalisationStatistics statistics) {

  static final List<String> FILES =
      List.of("experiment_cfg/metadata.json", "metadata.json", "statistics.json");

  /**
   * Reads them.
   *
   * @param wanted the embodiment's name; empty where the file has only one
   * @throws IOException naming the file, and the embodiments it knows if the wanted one is not
   *     among them
   */
  static PublishedStatistics read(Path checkpoint, String wanted, HeadSizes sizes)
      throws IOException {
    for (String name : FILES) {
      Path file = checkpoint.resolve(name);
      if (Files.isRegularFile(file)) {
        return of(file, wanted, sizes);
      }
    }
    return new PublishedStatistics(
        "", NormalisationStatistics.unit(sizes.stateWidth(), sizes.actionWidth()));
  }

  private static PublishedStatistics of(Path file, String wanted, HeadSizes sizes)
      throws IOException {
    JsonNode root;
    try {
      root = PublishedConfig.JSON.readTree(RecordFile.readText(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
    List<String> known = new ArrayList<>();
    root.fieldNames().forEachRemaining(known::add);
    String embodiment = wanted.isEmpty() && known.size() == 1 ? known.getFirst() : wanted;
    if (!known.contains(embodiment)) {
      throw new IOException(
          "%s knows the embodiments %s%s; name one as policytrim.embodiment in %s"
              .formatted(
                  file, known, wanted.isEmpty() ? "" : ", not " + wanted, PublishedConfig.NAME));
    }
    JsonNode found = root.get(embodiment);
    JsonNode parts = found.has("statistics") ? found.get("statistics") : found;
    List<Range> state = ranges(file, parts, "state");
    List<Range> action = ranges(file, parts, "action");
    if (state.size() > sizes.stateWidth()
        || action.size() > sizes.actionWidth()
        || action.isEmpty()) {
      throw new IOException(
          "%s describes %d state and %d action numbers of %s; the network has room for %d and %d"
              .formatted(
                  file,
                  state.size(),
                  action.size(),
                  embodiment,
                  sizes.stateWidth(),
                  sizes.actionWidth()));
    }
    return new PublishedStatistics(embodiment, new NormalisationStatistics(state, action));
  }

  private static List<Range> ranges(Path file, JsonNode parts, String kind) throws IOException {
    List<Range> ranges = new ArrayList<>();
    Iterator<Map.Entry<String, JsonNode>> fields = parts.path(kind).fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> part = fields.next();
      JsonNode values = part.getValue();
      for (int i = 0; i < values.path("min").size(); i++) {
        try {
          ranges.add(
              new Range(
                  values.path("mean").path(i).asDouble(0),
                  values.path("std").path(i).asDouble(1),
                  either(values, "q01", "min", i),
                  either(values, "q99", "max", i)));
        } catch (IllegalArgumentException e) {
          throw new IOException(
              "%s: %s.%s[%d]: %s".formatted(file, kind, part.getKey(), i, e.getMessage()), e);
        }
      }
    }
    return ranges;
  }

  /** Writes those of a network made from scratch, as N1.5 has them. */
  static void write(Path target, NormalisationStatistics statistics) throws IOException {
    Path file = target.resolve(FILES.getFirst());
    ObjectNode root = PublishedConfig.JSON.createObjectNode();
    ObjectNode parts = root.putObject(PublishedConfig.OURS).putObject("statistics");
    describe(parts.putObject("state").putObject("state"), statistics.state());
    describe(parts.putObject("action").putObject("action"), statistics.action());
    Files.createDirectories(file.getParent());
    Files.writeString(file, root.toPrettyString() + "\n");
  }

  private static void describe(ObjectNode into, List<Range> ranges) {
    for (String key : List.of("min", "max", "mean", "std", "q01", "q99")) {
      into.putArray(key);
    }
    for (Range range : ranges) {
      into.withArray("min").add(range.q01());
      into.withArray("max").add(range.q99());
      into.withArray("mean").add(range.mean());
      into.withArray("std").add(range.deviation());
      into.withArray("q01").add(range.q01());
      into.withArray("q99").add(range.q99());
    }
  }

  private static double either(JsonNode values, String quantile, String extreme, int index) {
    JsonNode found = values.path(quantile).path(index);
    return found.isNumber() ? found.asDouble() : values.path(extreme).path(index).asDouble();
  }
}
