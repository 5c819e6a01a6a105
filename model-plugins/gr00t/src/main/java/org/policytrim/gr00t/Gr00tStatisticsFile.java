package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.checkpoint.PublishedRanges;

/**
 * The statistics of an embodiment in {@code experiment_cfg/metadata.json} or {@code
 * statistics.json}. The parts of states and actions follow each other in the file's order. Without
 * such a file nothing is scaled.
 *
 * @param embodiment its name in the file; empty where there is no file
 * @param statistics of its states and actions
 */
record Gr00tStatisticsFile(String embodiment, NormalisationStatistics statistics) {

  static final List<String> FILES =
      List.of("experiment_cfg/metadata.json", "metadata.json", "statistics.json");

  /**
   * Reads them.
   *
   * @param wanted the embodiment's name; may be empty if the file has only one
   * @throws IOException naming the file, and its embodiments if the wanted one is not among them
   */
  static Gr00tStatisticsFile read(Path checkpoint, String wanted, HeadSizes sizes)
      throws IOException {
    for (String name : FILES) {
      Path file = checkpoint.resolve(name);
      if (Files.isRegularFile(file)) {
        return of(file, wanted, sizes);
      }
    }
    return new Gr00tStatisticsFile(
        "", NormalisationStatistics.unit(sizes.stateWidth(), sizes.actionWidth()));
  }

  private static Gr00tStatisticsFile of(Path file, String wanted, HeadSizes sizes)
      throws IOException {
    JsonNode root = Gr00tConfigurationFile.parse(file);
    List<String> known = new ArrayList<>();
    root.fieldNames().forEachRemaining(known::add);
    String embodiment = wanted.isEmpty() && known.size() == 1 ? known.getFirst() : wanted;
    if (!known.contains(embodiment)) {
      throw new IOException(
          "%s has the embodiments %s%s; name one as policytrim.embodiment in %s"
              .formatted(
                  file,
                  known,
                  wanted.isEmpty() ? "" : ", not " + wanted,
                  Gr00tConfigurationFile.NAME));
    }
    JsonNode found = root.get(embodiment);
    JsonNode parts = found.has("statistics") ? found.get("statistics") : found;
    List<Range> state = ranges(file, parts, "state");
    List<Range> action = ranges(file, parts, "action");
    if (state.size() > sizes.stateWidth()
        || action.size() > sizes.actionWidth()
        || action.isEmpty()) {
      throw new IOException(
          "%s describes %d state and %d action numbers of %s; the network supports at most %d and %d"
              .formatted(
                  file,
                  state.size(),
                  action.size(),
                  embodiment,
                  sizes.stateWidth(),
                  sizes.actionWidth()));
    }
    return new Gr00tStatisticsFile(embodiment, new NormalisationStatistics(state, action));
  }

  private static List<Range> ranges(Path file, JsonNode parts, String kind) throws IOException {
    List<Range> ranges = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : parts.path(kind).properties()) {
      JsonNode values = part.getValue();
      int count = values.path("min").size();
      ranges.addAll(
          PublishedRanges.of(
              file,
              kind + "." + part.getKey(),
              column(values, "mean", count, i -> 0),
              column(values, "std", count, i -> 1),
              column(values, "q01", count, i -> values.path("min").path(i).asDouble()),
              column(values, "q99", count, i -> values.path("max").path(i).asDouble())));
    }
    return ranges;
  }

  private static double[] column(
      JsonNode values, String key, int count, IntToDoubleFunction otherwise) {
    double[] column = new double[count];
    for (int i = 0; i < count; i++) {
      JsonNode found = values.path(key).path(i);
      column[i] = found.isNumber() ? found.asDouble() : otherwise.applyAsDouble(i);
    }
    return column;
  }

  /** Writes the statistics of a network made from scratch, in N1.5's format. */
  static void write(Path target, NormalisationStatistics statistics) throws IOException {
    Path file = target.resolve(FILES.getFirst());
    ObjectNode root = Gr00tConfigurationFile.JSON.createObjectNode();
    ObjectNode parts = root.putObject(Gr00tConfigurationFile.OWN).putObject("statistics");
    describe(parts.putObject("state").putObject("state"), statistics.state());
    describe(parts.putObject("action").putObject("action"), statistics.action());
    Files.createDirectories(file.getParent());
    Files.writeString(file, root.toPrettyString() + "\n");
  }

  private static void describe(ObjectNode into, List<Range> ranges) {
    PublishedRanges.write(into, ranges);
    into.set("min", into.get("q01").deepCopy());
    into.set("max", into.get("q99").deepCopy());
  }
}
