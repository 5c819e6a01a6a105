package org.policytrim.pi05;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.checkpoint.PublishedRanges;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * The normalisation files of a checkpoint: openpi's {@code assets/ID/norm_stats.json} or lerobot's
 * preprocessor with its safetensors. Both scale by quantiles. For a checkpoint that scales by mean
 * and deviation or by extremes, the quantiles are set so that the scale is the same.
 */
final class Pi05StatisticsFile {

  static final String OPENPI = "norm_stats.json";
  static final String LEROBOT = "policy_preprocessor.json";

  private Pi05StatisticsFile() {}

  static NormalisationStatistics read(Path checkpoint, Pi05ConfigurationFile config)
      throws IOException {
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
    JsonNode root = Pi05ConfigurationFile.parse(file).path("norm_stats");
    return new NormalisationStatistics(ranges(file, root, "state"), ranges(file, root, "actions"));
  }

  private static List<Range> ranges(Path file, JsonNode root, String what) throws IOException {
    JsonNode node = root.path(what);
    String path = "norm_stats." + what;
    return PublishedRanges.of(
        file,
        what,
        PublishedRanges.column(file, node, path, "mean"),
        PublishedRanges.column(file, node, path, "std"),
        PublishedRanges.column(file, node, path, "q01"),
        PublishedRanges.column(file, node, path, "q99"));
  }

  private static NormalisationStatistics lerobot(
      Path checkpoint, Path preprocessor, Pi05ConfigurationFile config) throws IOException {
    NamedTensors stored = null;
    Path file = preprocessor;
    JsonNode steps = Pi05ConfigurationFile.parse(preprocessor).path("steps");
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
    return PublishedRanges.of(file, feature, mean, deviation, low, high);
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

  /** Returns the text of openpi's file. */
  static String toOpenpi(NormalisationStatistics statistics) {
    ObjectNode root = Pi05ConfigurationFile.JSON.createObjectNode();
    ObjectNode both = root.putObject("norm_stats");
    PublishedRanges.write(both.putObject("state"), statistics.state());
    PublishedRanges.write(both.putObject("actions"), statistics.action());
    return root.toPrettyString() + "\n";
  }
}
