package org.policytrim.api.model;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Statistics of the demonstrations that a policy was trained on, from which it normalises states
 * and actions. Each model chooses which of them it uses.
 *
 * @param state one entry per value of the state vector
 * @param action one entry per action axis
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record NormalisationStatistics(List<Range> state, List<Range> action) {

  /**
   * The distribution of one value.
   *
   * @param mean the mean
   * @param deviation the standard deviation, at least 0
   * @param q01 the 1% quantile
   * @param q99 the 99% quantile, at least q01
   */
  public record Range(double mean, double deviation, double q01, double q99) {

    public Range {
      if (!(deviation >= 0) || !(q01 <= q99) || !Double.isFinite(mean)) {
        throw new IllegalArgumentException(
            "a finite mean, a deviation of at least 0 and ordered quantiles are needed, found %s, %s, %s, %s"
                .formatted(mean, deviation, q01, q99));
      }
    }

    /** Returns the distribution that makes normalisation the identity. */
    public static Range unit() {
      return new Range(0, 1, -1, 1);
    }
  }

  public NormalisationStatistics {
    state = List.copyOf(state);
    action = List.copyOf(action);
  }

  /** Creates statistics that make normalisation the identity. */
  public static NormalisationStatistics unit(int stateSize, int actionAxes) {
    return new NormalisationStatistics(
        java.util.Collections.nCopies(stateSize, Range.unit()),
        java.util.Collections.nCopies(actionAxes, Range.unit()));
  }
}
