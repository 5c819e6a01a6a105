package org.policytrim.host.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.api.tensor.Matrix;

/**
 * Normalisation statistics of demonstrations: the mean, deviation and quantiles of each state and
 * action component. If the quantiles cover hardly any of the range, the range replaces them.
 */
final class DemonstrationStatistics {

  /**
   * The least share of the range that the quantiles must cover. The quantiles of a gripper that
   * moves in one of a thousand steps are equal; scaled by such an interval, that step would be a
   * million times as large as any other number.
   */
  private static final double LEAST_SHARE = 0.01;

  private DemonstrationStatistics() {}

  /** Returns the statistics over all steps of all demonstrations. */
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

  /** Returns a quantile with linear interpolation, like NumPy's default. */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
