package org.policytrim.network.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.policytrim.api.model.NormalisationStatistics.Range;

/** Statistics of actions and states in JSON files: one list for each kind of number. */
public final class PublishedRanges {

  private PublishedRanges() {}

  /**
   * Reads a list of numbers.
   *
   * @param file for messages
   * @param what the path of {@code node}, for messages
   * @throws IOException naming file and key if there is no such list
   */
  public static double[] column(Path file, JsonNode node, String what, String key)
      throws IOException {
    JsonNode values = node.path(key);
    if (!values.isArray()) {
      throw new IOException(
          "%s: %s.%s should be a list of numbers, found %s"
              .formatted(file, what, key, values.isMissingNode() ? "no such key" : values));
    }
    double[] column = new double[values.size()];
    for (int i = 0; i < column.length; i++) {
      if (!values.get(i).isNumber()) {
        throw new IOException(
            "%s: %s.%s[%d] should be a number, found %s"
                .formatted(file, what, key, i, values.get(i)));
      }
      column[i] = values.get(i).asDouble();
    }
    return column;
  }

  /**
   * Cuts padded statistics.
   *
   * @param size the numbers that the robot has; empty to keep all
   * @throws IllegalArgumentException if there are fewer
   */
  public static List<Range> cut(List<Range> ranges, String what, OptionalInt size) {
    if (size.isPresent() && size.getAsInt() > ranges.size()) {
      throw new IllegalArgumentException(
          "the statistics hold %d numbers of %s, the robot has %d"
              .formatted(ranges.size(), what, size.getAsInt()));
    }
    return size.isPresent() ? List.copyOf(ranges.subList(0, size.getAsInt())) : ranges;
  }

  /**
   * Joins lists to ranges.
   *
   * @param file for messages
   * @param what the numbers' name, for messages
   * @throws IOException naming file and number if lists are not equally long or values are no range
   */
  public static List<Range> of(
      Path file, String what, double[] mean, double[] deviation, double[] low, double[] high)
      throws IOException {
    if (mean.length != low.length || deviation.length != low.length || high.length != low.length) {
      throw new IOException(
          "%s: the lists mean, std, q01 and q99 of %s are not equally long".formatted(file, what));
    }
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < low.length; i++) {
      try {
        ranges.add(new Range(mean[i], deviation[i], low[i], high[i]));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            "%s: number %d of %s: %s".formatted(file, i, what, e.getMessage()), e);
      }
    }
    return ranges;
  }

  /** Writes the lists {@code mean}, {@code std}, {@code q01} and {@code q99}. */
  public static void write(ObjectNode node, List<Range> ranges) {
    write(node.putArray("mean"), ranges, Range::mean);
    write(node.putArray("std"), ranges, Range::deviation);
    write(node.putArray("q01"), ranges, Range::q01);
    write(node.putArray("q99"), ranges, Range::q99);
  }

  private static void write(ArrayNode array, List<Range> ranges, ToDoubleFunction<Range> value) {
    ranges.forEach(range -> array.add(value.applyAsDouble(range)));
  }
}
