package org.policytrim.oft.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.network.checkpoint.PublishedRanges;

/**
 * The statistics of a data set in {@code dataset_statistics.json}: the spread of actions and state,
 * and a mask of the numbers of an action that are scaled.
 *
 * @param state one per number; empty where the file has none
 * @param action one per number of an action
 * @param scaled for each number of an action true if it is scaled
 */
record OftStatisticsFile(List<Range> state, List<Range> action, List<Boolean> scaled) {

  static final String NAME = "dataset_statistics.json";

  /**
   * Reads the statistics.
   *
   * @param wanted the data set, where there are several
   */
  static OftStatisticsFile read(
      Path checkpoint, OftConfigurationFile config, Optional<String> wanted) throws IOException {
    Path file = checkpoint.resolve(NAME);
    JsonNode root;
    if (Files.isRegularFile(file)) {
      root = OftConfigurationFile.parse(file);
    } else if (config.statistics().size() > 0) {
      root = config.statistics();
      file = config.file();
    } else {
      throw new IOException(file + " is missing: without it actions have no scale");
    }
    return of(file, chosen(file, root, wanted.or(config::statisticsKey)));
  }

  private static JsonNode chosen(Path file, JsonNode root, Optional<String> wanted)
      throws IOException {
    List<String> names = new ArrayList<>();
    root.fieldNames().forEachRemaining(names::add);
    String name = wanted.orElse(names.size() == 1 ? names.getFirst() : "");
    if (!names.contains(name)) {
      throw new IOException(
          names.isEmpty()
              ? file + " names no data set"
              : "%s holds statistics of %s; name one with --statistics, or as %s.unnorm_key in %s"
                  .formatted(file, names, OftConfigurationFile.OWN, OftConfigurationFile.NAME));
    }
    return root.path(name);
  }

  private static OftStatisticsFile of(Path file, JsonNode root) throws IOException {
    List<Range> action = ranges(file, root.path("action"), "action");
    List<Boolean> scaled = new ArrayList<>();
    JsonNode mask = root.path("action").path("mask");
    if (!mask.isMissingNode() && mask.size() != action.size()) {
      throw new IOException(
          "%s: action.mask should be a list of %d truth values, found %s"
              .formatted(file, action.size(), mask));
    }
    for (int i = 0; i < action.size(); i++) {
      // By default the gripper is the last number, and the only one that is not scaled.
      scaled.add(mask.isArray() ? mask.path(i).asBoolean() : i < action.size() - 1);
    }
    JsonNode state = root.path("proprio");
    return new OftStatisticsFile(
        state.isMissingNode() ? List.of() : ranges(file, state, "proprio"), action, scaled);
  }

  /** Reads ranges; missing means are the middles of the quantiles, missing deviations 0. */
  private static List<Range> ranges(Path file, JsonNode node, String what) throws IOException {
    double[] low = PublishedRanges.column(file, node, what, "q01");
    double[] high = PublishedRanges.column(file, node, what, "q99");
    if (low.length == 0) {
      throw new IOException("%s: the lists of %s are empty".formatted(file, what));
    }
    double[] middle = new double[low.length];
    for (int i = 0; i < Math.min(low.length, high.length); i++) {
      middle[i] = (low[i] + high[i]) / 2;
    }
    return PublishedRanges.of(
        file,
        what,
        node.has("mean") ? PublishedRanges.column(file, node, what, "mean") : middle,
        node.has("std") ? PublishedRanges.column(file, node, what, "std") : new double[low.length],
        low,
        high);
  }

  /** Returns the text of a file with one data set. */
  static String text(NormalisationStatistics statistics, List<Boolean> scaled) {
    ObjectNode root = OftConfigurationFile.JSON.createObjectNode();
    ObjectNode set = root.putObject(OftConfigurationFile.OWN);
    ObjectNode action = set.putObject("action");
    PublishedRanges.write(action, statistics.action());
    ArrayNode mask = action.putArray("mask");
    scaled.forEach(mask::add);
    if (!statistics.state().isEmpty()) {
      PublishedRanges.write(set.putObject("proprio"), statistics.state());
    }
    return root.toPrettyString() + "\n";
  }
}
