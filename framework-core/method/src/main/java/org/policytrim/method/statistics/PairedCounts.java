package org.policytrim.method.statistics;

/**
 * The outcomes of two policies on the same pairs of initial state and seed.
 *
 * @param both the number of pairs in which both succeeded
 * @param baseOnly the number of pairs in which only the base succeeded
 * @param trimmedOnly the number of pairs in which only the trimmed policy succeeded
 * @param neither the number of pairs in which neither succeeded
 */
public record PairedCounts(int both, int baseOnly, int trimmedOnly, int neither) {

  public PairedCounts {
    if (both < 0 || baseOnly < 0 || trimmedOnly < 0 || neither < 0) {
      throw new IllegalArgumentException("counts are at least 0");
    }
    if (both + baseOnly + trimmedOnly + neither < 1) {
      throw new IllegalArgumentException("a comparison has at least one pair");
    }
  }

  /** Returns the number of pairs. */
  public int pairs() {
    return both + baseOnly + trimmedOnly + neither;
  }

  /** Returns the success rate of the trimmed policy minus that of the base, from -1 to 1. */
  public double difference() {
    return (double) (trimmedOnly - baseOnly) / pairs();
  }

  /** Returns the counts with base and trimmed exchanged. */
  PairedCounts swapped() {
    return new PairedCounts(both, trimmedOnly, baseOnly, neither);
  }
}
