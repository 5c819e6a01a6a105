package org.policytrim.pi05.checkpoint;

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
import java.util.stream.Stream;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * The normalisation files of a checkpoint: openpi's {@code assets/ID/norm_stats.json}, lerobot's
 * preprocessor with its safetensors. Both scale by quantiles; where a checkpoint says that it
 * scales by mean and deviation or by extremes, quantiles are set that amount to the same map.
 */
final class PublishedStatistics {

  static final String OPENPI = "norm_stats.json";
  static final String LEROBOT = "policy_preprocessor.json";

  private PublishedStatistics() {}

  static NormalisationStatistics read(Path checkpoint, PublishedConfig config) throws IOException {
    Path preprocessor = checkpoint.resolve(LEROBOT);
    return Files.isRegularFile(preprocessor)
        ? lerobot(checkpoint, preprocessor, config)
        : openpi(openpiFile(checkpoint));
  }

  private static Path openpiFile(Path checkpoint) throws IOException {
    try (Stream<Path> all = Files.walk(checkpoint, 6)) {
      List<Path> found = all.filter(path -> path.endsWith(OPENPI)).sorted().toList();
      if (found.size() != 1) {
        throw new IOException(
            found.isEmpty()
                ? "%s holds neither %s nor %s under assets: without them actions have no scale"
                    .formatted(checkpoint, LEROBOT, OPENPI)
                : "there are several %s, keep the one that belongs to your robot: %s"
                    .formatted(OPENPI, found));
      }
      return found.getFirst();
    }
  }

  private static NormalisationStatistics openpi(Path file) throws IOException {
    JsonNode root;
    try {
      root = PublishedConfig.JSON.readTree(Files.readString(file)).path("norm_stats");
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
    return new NormalisationStatistics(
        ranges(file, root.path("state"), "state"), ranges(file, root.path("actions"), "actions"));
  }

  private static List<Range> ranges(Path file, JsonNode node, String what) throws IOException {
    List<double[]> columns = new ArrayList<>();
    for (String key : List.of("mean", "std", "q01", "q99")) {
      JsonNode values = node.path(key);
      if (!values.isArray() || values.size() != node.path("mean").size()) {
        throw new IOException(
            "%s: norm_stats.%s.%s should be a list as long as its mean".formatted(file, what, key));
      }
      double[] column = new double[values.size()];
      for (int i = 0; i < column.length; i++) {
        column[i] = values.get(i).asDouble(Double.NaN);
      }
      columns.add(column);
    }
    return ranges(file, what, columns);
  }

  private static List<Range> ranges(Path file, String what, List<double[]> columns)
      throws IOException {
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < columns.getFirst().length; i++) {
      try {
        ranges.add(
            new Range(columns.get(0)[i], columns.get(1)[i], columns.get(2)[i], columns.get(3)[i]));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            "%s: number %d of %s: %s".formatted(file, i, what, e.getMessage()), e);
      }
    }
    return ranges;
  }

  private static NormalisationStatistics lerobot(
      Path checkpoint, Path preprocessor, PublishedConfig config) throws IOException {
    NamedTensors stored = null;
    Path file = preprocessor;
    JsonNode steps = PublishedConfig.JSON.readTree(Files.readString(preprocessor)).path("steps");
    for (JsonNode step : steps) {
      if (step.path("registry_name").asText().equals("normalizer_processor")
          && step.hasNonNull("state_file")) {
        String name = step.path("state_file").asText();
        if (name.contains("/") || name.contains("\\")) {
          throw new IOException(
              "%s names '%s', which is not a file beside it".formatted(preprocessor, name));
        }
        file = checkpoint.resolve(name);
        stored = Safetensors.read(file);
      }
    }
    if (stored == null) {
      throw new IOException(preprocessor + " names no normalizer_processor with a state_file");
    }
    return new NormalisationStatistics(
        ranges(file, stored, "observation.state", config.normalisation("STATE")),
        ranges(file, stored, "action", config.normalisation("ACTION")));
  }

  private static List<Range> ranges(Path file, NamedTensors stored, String feature, String mode)
      throws IOException {
    double[] mean = column(file, stored, feature + ".mean");
    double[] deviation = column(file, stored, feature + ".std");
    double[] low = new double[mean.length];
    double[] high = new double[mean.length];
    switch (mode) {
      case "QUANTILES" -> {
        low = column(file, stored, feature + ".q01");
        high = column(file, stored, feature + ".q99");
      }
      case "MIN_MAX" -> {
        low = column(file, stored, feature + ".min");
        high = column(file, stored, feature + ".max");
      }
      case "MEAN_STD" -> {
        for (int i = 0; i < mean.length; i++) {
          low[i] = mean[i] - deviation[i];
          high[i] = mean[i] + deviation[i];
        }
      }
      default ->
          throw new IOException(
              "%s: %s is scaled by %s; QUANTILES, MEAN_STD and MIN_MAX are known"
                  .formatted(file, feature, mode));
    }
    return ranges(file, feature, List.of(mean, deviation, low, high));
  }

  private static double[] column(Path file, NamedTensors stored, String name) throws IOException {
    if (!(stored.tensors().get(name) instanceof FloatTensor tensor)) {
      throw new IOException("%s lacks '%s'".formatted(file, name));
    }
    double[] values = new double[tensor.shape().elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.get(i);
    }
    return values;
  }

  /** As openpi writes them. */
  static String toOpenpi(NormalisationStatistics statistics) throws IOException {
    ObjectNode root = PublishedConfig.JSON.createObjectNode();
    ObjectNode both = root.putObject("norm_stats");
    write(both.putObject("state"), statistics.state());
    write(both.putObject("actions"), statistics.action());
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
