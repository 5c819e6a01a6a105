package org.policytrim.api.model;

import java.util.List;

/**
 * Per-number statistics of the demonstrations a policy was trained on; which of them a model uses
 * is its own business.
 *
 * @param state one entry per number of the state vector
 * @param action one entry per action axis
 */
public record NormalisationStatistics(List<Range> state, List<Range> action) {

  /**
   * The spread of one number.
   *
   * @param mean its mean
   * @param deviation its standard deviation, at least 0
   * @param q01 its 1% quantile
   * @param q99 its 99% quantile, at least q01
   */
  public record Range(double mean, double deviation, double q01, double q99) {

    public Range {
      if (!(deviation >= 0) || !(q01 <= q99) || !Double.isFinite(mean)) {
        throw new IllegalArgumentException(
            "a spread needs a finite mean, a deviation of at least 0 and ordered quantiles, found %s, %s, %s, %s"
                .formatted(mean, deviation, q01, q99));
      }
    }

    /** Mean 0, deviation 1, quantiles -1 and 1: normalisation that changes nothing. */
    public static Range unit() {
      return new Range(0, 1, -1, 1);
    }
  }

  public NormalisationStatistics {
    state = List.copyOf(state);
    action = List.copyOf(action);
  }

  /** Statistics under which normalisation changes nothing. */
  public static NormalisationStatistics unit(int stateSize, int actionAxes) {
    return new NormalisationStatistics(
        java.util.Collections.nCopies(stateSize, Range.unit()),
        java.util.Collections.nCopies(actionAxes, Range.unit()));
  }
}
