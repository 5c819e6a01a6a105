package org.policytrim.network.policy;

import java.util.List;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * Numbers scaled so that their 1% and 99% quantiles are -1 and 1, as openpi and Isaac-GR00T do it.
 *
 * @param ranges one per number
 */
public record QuantileScale(List<Range> ranges) {

  /** Keeps a number that never varied from being divided by zero. */
  private static final double LEAST_SPREAD = 1e-6;

  public QuantileScale {
    ranges = List.copyOf(ranges);
  }

  /** How many numbers it scales. */
  public int size() {
    return ranges.size();
  }

  /** From the units of the benchmark to those of the network. */
  public double toNetwork(int number, double value) {
    Range range = ranges.get(number);
    return (value - range.q01()) / spread(range) * 2 - 1;
  }

  /** From the units of the network to those of the benchmark. */
  public double fromNetwork(int number, double value) {
    Range range = ranges.get(number);
    return (value + 1) / 2 * spread(range) + range.q01();
  }

  private static double spread(Range range) {
    return range.q99() - range.q01() + LEAST_SPREAD;
  }
}
