package org.policytrim.pi05.policy;

import java.util.List;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * Numbers scaled so that their 1% and 99% quantiles are -1 and 1, as openpi does it.
 *
 * @param ranges one per number
 */
record QuantileScale(List<Range> ranges) {

  /** Keeps a number that never varied from being divided by zero. */
  private static final double LEAST_SPREAD = 1e-6;

  QuantileScale {
    ranges = List.copyOf(ranges);
  }

  int size() {
    return ranges.size();
  }

  double toNetwork(int number, double value) {
    Range range = ranges.get(number);
    return (value - range.q01()) / spread(range) * 2 - 1;
  }

  double fromNetwork(int number, double value) {
    Range range = ranges.get(number);
    return (value + 1) / 2 * spread(range) + range.q01();
  }

  private static double spread(Range range) {
    return range.q99() - range.q01() + LEAST_SPREAD;
  }
}
