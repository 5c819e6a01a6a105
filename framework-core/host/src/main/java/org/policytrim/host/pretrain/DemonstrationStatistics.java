package org.policytrim.host.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.demonstration.Demonstration;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.Matrix;

/**
 * What numbers demonstrations are made of: mean, deviation and quantiles of every one, or the whole
 * range where the quantiles leave hardly anything of it.
 */
final class DemonstrationStatistics {

  /**
   * The least share of a number's whole range that its quantiles span. A gripper that is moved in
   * one of a thousand moments has the same quantile twice; scaled by so small a span, that one
   * moment would be a million times as large as any other number.
   */
  private static final double LEAST_SHARE = 0.01;

  private DemonstrationStatistics() {}

  /** Statistics over every moment of every demonstration. */
  static NormalisationStatistics of(List<Demonstration> demonstrations) {
    List<Matrix> states = new ArrayList<>();
    List<Matrix> actions = new ArrayList<>();
    for (Demonstration demonstration : demonstrations) {
      demonstration.observations().forEach(observation -> states.add(observation.state()));
      actions.add(demonstration.actions());
    }
    return new NormalisationStatistics(ranges(states), ranges(actions));
  }

  private static List<Range> ranges(List<Matrix> tables) {
    List<Range> ranges = new ArrayList<>();
    for (int column = 0; column < tables.getFirst().columns(); column++) {
      ranges.add(range(column(tables, column)));
    }
    return ranges;
  }

  private static double[] column(List<Matrix> tables, int column) {
    double[] values = new double[tables.stream().mapToInt(Matrix::rows).sum()];
    int next = 0;
    for (Matrix table : tables) {
      for (int row = 0; row < table.rows(); row++) {
        values[next++] = table.get(row, column);
      }
    }
    return values;
  }

  private static Range range(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    Arrays.sort(values);
    double low = quantile(values, 0.01);
    double high = quantile(values, 0.99);
    double least = values[0];
    double greatest = values[values.length - 1];
    boolean narrow = high - low < LEAST_SHARE * (greatest - least);
    return new Range(
        mean, Math.sqrt(squares / values.length), narrow ? least : low, narrow ? greatest : high);
  }

  /** Linear between neighbours, as numpy's default. */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
