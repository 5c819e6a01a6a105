package org.policytrim.oft.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * {@code dataset_statistics.json}: by the name of a data set the spread of actions and state, and
 * which numbers of an action are scaled.
 *
 * @param state one per number; empty where the file has none
 * @param action one per number of an action
 * @param scaled for each number of an action whether it is scaled
 */
record PublishedStatistics(List<Range> state, List<Range> action, List<Boolean> scaled) {

  static final String NAME = "dataset_statistics.json";

  static PublishedStatistics read(Path checkpoint, PublishedConfig config) throws IOException {
    Path file = checkpoint.resolve(NAME);
    JsonNode root;
    if (Files.isRegularFile(file)) {
      try {
        root = PublishedConfig.JSON.readTree(Files.readString(file));
      } catch (JsonProcessingException e) {
        throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
      }
    } else if (config.statistics().size() > 0) {
      root = config.statistics();
      file = config.file();
    } else {
      throw new IOException(file + " is missing: without it actions have no scale");
    }
    return of(file, chosen(file, root, config));
  }

  private static JsonNode chosen(Path file, JsonNode root, PublishedConfig config)
      throws IOException {
    List<String> names = new ArrayList<>();
    root.fieldNames().forEachRemaining(names::add);
    String name = config.statisticsKey().orElse(names.size() == 1 ? names.getFirst() : "");
    if (!names.contains(name)) {
      throw new IOException(
          names.isEmpty()
              ? file + " names no data set"
              : "%s holds statistics of %s; say which is meant as %s.unnorm_key in %s"
                  .formatted(file, names, PublishedConfig.OURS, PublishedConfig.NAME));
    }
    return root.path(name);
  }

  private static PublishedStatistics of(Path file, JsonNode root) throws IOException {
    List<Range> action = ranges(file, root.path("action"), "action");
    List<Boolean> scaled = new ArrayList<>();
    JsonNode mask = root.path("action").path("mask");
    for (int i = 0; i < action.size(); i++) {
      // Where nothing is said, the gripper is the last number and the only one not scaled.
      scaled.add(mask.isArray() ? mask.path(i).asBoolean() : i < action.size() - 1);
    }
    JsonNode state = root.path("proprio");
    return new PublishedStatistics(
        state.path("q01").isArray() ? ranges(file, state, "proprio") : List.of(), action, scaled);
  }

  private static List<Range> ranges(Path file, JsonNode node, String what) throws IOException {
    double[] low = column(file, node, what, "q01");
    double[] high = column(file, node, what, "q99");
    double[] mean = node.has("mean") ? column(file, node, what, "mean") : null;
    double[] deviation = node.has("std") ? column(file, node, what, "std") : null;
    if (low.length != high.length
        || low.length == 0
        || (mean != null && mean.length != low.length)
        || (deviation != null && deviation.length != low.length)) {
      throw new IOException(
          "%s: the lists q01, q99, mean and std of %s are not equally long".formatted(file, what));
    }
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < low.length; i++) {
      try {
        ranges.add(
            new Range(
                mean == null ? (low[i] + high[i]) / 2 : mean[i],
                deviation == null ? 0 : deviation[i],
                low[i],
                high[i]));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            "%s: number %d of %s: %s".formatted(file, i, what, e.getMessage()), e);
      }
    }
    return ranges;
  }

  private static double[] column(Path file, JsonNode node, String what, String key)
      throws IOException {
    JsonNode values = node.path(key);
    if (!values.isArray()) {
      throw new IOException("%s: %s.%s should be a list of numbers".formatted(file, what, key));
    }
    double[] column = new double[values.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = values.get(i).asDouble(Double.NaN);
    }
    return column;
  }

  /** As published: one data set of ours. */
  static String text(NormalisationStatistics statistics, List<Boolean> scaled) {
    ObjectNode root = PublishedConfig.JSON.createObjectNode();
    ObjectNode set = root.putObject(PublishedConfig.OURS);
    ObjectNode action = set.putObject("action");
    write(action, statistics.action());
    ArrayNode mask = action.putArray("mask");
    scaled.forEach(mask::add);
    if (!statistics.state().isEmpty()) {
      write(set.putObject("proprio"), statistics.state());
    }
    return root.toPrettyString() + "\n";
  }

  private static void write(ObjectNode node, List<Range> ranges) {
    column(node.putArray("mean"), ranges, Range::mean);
    column(node.putArray("std"), ranges, Range::deviation);
    column(node.putArray("q01"), ranges, Range::q01);
    column(node.putArray("q99"), ranges, Range::q99);
  }

  private static void column(ArrayNode array, List<Range> ranges, ToDoubleFunction<Range> value) {
    ranges.forEach(range -> array.add(value.applyAsDouble(range)));
  }
}
