package org.policytrim.network.policy;

import java.util.List;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * A scale in which the 1% and 99% quantiles of numbers are -1 and 1, as in openpi and Isaac-GR00T.
 *
 * @param ranges one per number
 */
public record QuantileScale(List<Range> ranges) {

  /** Avoids division by zero for numbers that never vary. */
  private static final double LEAST_SPREAD = 1e-6;

  public QuantileScale {
    ranges = List.copyOf(ranges);
  }

  /** Returns the number of numbers that it scales. */
  public int size() {
    return ranges.size();
  }

  /** Converts the benchmark's units to the network's. */
  public double toNetwork(int number, double value) {
    Range range = ranges.get(number);
    return (value - range.q01()) / spread(range) * 2 - 1;
  }

  /** Converts the network's units to the benchmark's. */
  public double fromNetwork(int number, double value) {
    Range range = ranges.get(number);
    return (value + 1) / 2 * spread(range) + range.q01();
  }

  private static double spread(Range range) {
    return range.q99() - range.q01() + LEAST_SPREAD;
  }
}
