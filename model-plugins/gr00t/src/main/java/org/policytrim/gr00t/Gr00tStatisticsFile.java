package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tool.CheckpointDescription.Part;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.checkpoint.PublishedRanges;

/**
 * The statistics of an embodiment in {@code experiment_cfg/metadata.json} or {@code
 * statistics.json}. The parts of states and actions follow each other in the file's order.
 *
 * @param embodiment its name in the file
 * @param statistics of its states and actions
 * @param stateParts the parts of its states
 * @param actionParts the parts of its actions
 */
record Gr00tStatisticsFile(
    String embodiment,
    NormalisationStatistics statistics,
    List<Part> stateParts,
    List<Part> actionParts) {

  static final List<String> FILES =
      List.of("experiment_cfg/metadata.json", "metadata.json", "statistics.json");

  /** The statistics that become -1 and 1. */
  enum Scale {
    /** The extremes, as in N1.5. */
    EXTREMES("min", "max"),
    /** The 1% and 99% quantiles, as in N1.7. */
    QUANTILES("q01", "q99"),
    /** One deviation below and above the mean. */
    DEVIATION("mean", "std");

    private final String first;
    private final String second;

    Scale(String first, String second) {
      this.first = first;
      this.second = second;
    }
  }

  Gr00tStatisticsFile {
    stateParts = List.copyOf(stateParts);
    actionParts = List.copyOf(actionParts);
  }

  /**
   * Reads them.
   *
   * @param wanted the embodiment's name; may be empty if the file has only one
   * @param scale the statistics that are needed
   * @throws IOException naming the file, and its embodiments if the wanted one is not among them
   */
  static Gr00tStatisticsFile read(Path checkpoint, String wanted, Scale scale, HeadSizes sizes)
      throws IOException {
    for (String name : FILES) {
      Path file = checkpoint.resolve(name);
      if (Files.isRegularFile(file)) {
        return of(file, wanted, scale, sizes);
      }
    }
    throw new IOException(
        "%s has none of %s: without statistics actions have no scale"
            .formatted(checkpoint, String.join(", ", FILES)));
  }

  private static Gr00tStatisticsFile of(Path file, String wanted, Scale scale, HeadSizes sizes)
      throws IOException {
    JsonNode root = Gr00tConfigurationFile.parse(file);
    List<String> known = new ArrayList<>();
    root.fieldNames().forEachRemaining(known::add);
    String embodiment = wanted.isEmpty() && known.size() == 1 ? known.getFirst() : wanted;
    if (!known.contains(embodiment)) {
      throw new IOException(
          "%s has the embodiments %s%s; name one with --statistics, or as policytrim.embodiment in %s"
              .formatted(
                  file,
                  known,
                  wanted.isEmpty() ? "" : ", not " + wanted,
                  Gr00tConfigurationFile.NAME));
    }
    JsonNode found = root.get(embodiment);
    JsonNode parts = found.has("statistics") ? found.get("statistics") : found;
    requireAbsolute(file, parts);
    List<Part> stateParts = new ArrayList<>();
    List<Part> actionParts = new ArrayList<>();
    List<Range> state = ranges(file, parts, "state", scale, stateParts);
    List<Range> action = ranges(file, parts, "action", scale, actionParts);
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
    return new Gr00tStatisticsFile(
        embodiment, new NormalisationStatistics(state, action), stateParts, actionParts);
  }

  private static void requireAbsolute(Path file, JsonNode parts) throws IOException {
    List<String> relative = new ArrayList<>();
    parts.path("relative_action").fieldNames().forEachRemaining(relative::add);
    if (!relative.isEmpty()) {
      throw new IOException(
          "%s: the actions %s are relative to the state (relative_action), which no benchmark's controller here takes"
              .formatted(file, relative));
    }
  }

  private static List<Range> ranges(
      Path file, JsonNode parts, String kind, Scale scale, List<Part> found) throws IOException {
    List<Range> ranges = new ArrayList<>();
    for (Map.Entry<String, JsonNode> part : parts.path(kind).properties()) {
      String path = kind + "." + part.getKey();
      List<Range> own = ranges(file, path, part.getValue(), scale);
      found.add(new Part(part.getKey(), own.size()));
      ranges.addAll(own);
    }
    return ranges;
  }

  private static List<Range> ranges(Path file, String path, JsonNode values, Scale scale)
      throws IOException {
    double[] first = PublishedRanges.column(file, values, path, scale.first);
    double[] second = PublishedRanges.column(file, values, path, scale.second);
    if (first.length == 0) {
      throw new IOException("%s: %s.%s is empty".formatted(file, path, scale.first));
    }
    if (scale == Scale.DEVIATION) {
      for (int i = 0; i < Math.min(first.length, second.length); i++) {
        double mean = first[i];
        first[i] = mean - second[i];
        second[i] = mean + second[i];
      }
    }
    double[] mean =
        values.has("mean")
            ? PublishedRanges.column(file, values, path, "mean")
            : new double[first.length];
    double[] deviation = new double[first.length];
    if (values.has("std")) {
      deviation = PublishedRanges.column(file, values, path, "std");
    } else {
      Arrays.fill(deviation, 1);
    }
    return PublishedRanges.of(file, path, mean, deviation, first, second);
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
