package org.policytrim.pi05;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.checkpoint.CheckpointFolder;
import org.policytrim.network.checkpoint.PublishedRanges;
import org.policytrim.toolkit.safetensors.Safetensors;

/**
 * The normalisation files of a checkpoint: openpi's {@code assets/ID/norm_stats.json} or lerobot's
 * preprocessor with its safetensors. Both scale by quantiles. For a checkpoint that scales by mean
 * and deviation or by extremes, the quantiles are set so that the scale is the same.
 */
final class Pi05StatisticsFile {

  static final String OPENPI = "norm_stats.json";

  private static final String ACTIONS = "actions";

  private Pi05StatisticsFile() {}

  /**
   * Reads the statistics, all numbers of them.
   *
   * @param processor lerobot's preprocessor, if there is one
   * @param chosen the folder of the statistics, where a checkpoint has several
   */
  static NormalisationStatistics read(
      Path checkpoint,
      Pi05ConfigurationFile config,
      Optional<Pi05ProcessorFile> processor,
      Optional<String> chosen)
      throws IOException {
    return processor.isPresent()
        ? lerobot(checkpoint, processor.get(), config)
        : openpi(openpiFile(checkpoint, chosen));
  }

  /** Returns openpi's file, the only one or the one in a folder of the chosen name. */
  static Path openpiFile(Path checkpoint, Optional<String> chosen) throws IOException {
    List<Path> found =
        CheckpointFolder.find(checkpoint, OPENPI::equals).stream()
            .filter(file -> chosen.isEmpty() || file.getParent().endsWith(chosen.get()))
            .toList();
    if (found.size() != 1) {
      throw new IOException(
          found.isEmpty()
              ? "%s holds neither %s nor %s under assets: without them actions have no scale"
                  .formatted(checkpoint, Pi05ProcessorFile.NAME, OPENPI)
              : "there are several %s; keep the one of your robot, or choose it with --statistics: %s"
                  .formatted(OPENPI, found));
    }
    return found.getFirst();
  }

  private static NormalisationStatistics openpi(Path file) throws IOException {
    JsonNode root = Pi05ConfigurationFile.parse(file).path("norm_stats");
    for (String key : List.of("state", ACTIONS)) {
      if (!root.has(key)) {
        List<String> keys = new ArrayList<>();
        root.fieldNames().forEachRemaining(keys::add);
        throw new IOException("%s: norm_stats has no key '%s', only %s".formatted(file, key, keys));
      }
    }
    return new NormalisationStatistics(ranges(file, root, "state"), ranges(file, root, ACTIONS));
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
      Path checkpoint, Pi05ProcessorFile processor, Pi05ConfigurationFile config)
      throws IOException {
    Path file = checkpoint.resolve(processor.statistics());
    NamedTensors stored = Safetensors.read(file);
    return new NormalisationStatistics(
        ranges(
            file,
            stored,
            "observation.state",
            processor.state().orElseGet(() -> config.normalisation("STATE"))),
        ranges(
            file,
            stored,
            "action",
            processor.action().orElseGet(() -> config.normalisation("ACTION"))));
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
      case "QUANTILE10" -> {
        low = column(file, stored, feature + ".q10");
        high = column(file, stored, feature + ".q90");
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
      case "IDENTITY" -> {
        Arrays.fill(low, -1);
        Arrays.fill(high, 1);
      }
      default ->
          throw new IOException(
              "%s: %s is scaled by %s; QUANTILES, QUANTILE10, MEAN_STD, MIN_MAX and IDENTITY are known"
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
