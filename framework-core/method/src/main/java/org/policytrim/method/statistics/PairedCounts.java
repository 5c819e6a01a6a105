package org.policytrim.method.statistics;

/**
 * How two policies fared on the same pairs of initial state and seed.
 *
 * @param both pairs in which both succeeded
 * @param baseOnly pairs in which only the base did
 * @param trimmedOnly pairs in which only the trimmed policy did
 * @param neither pairs in which neither did
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

  /** The number of pairs. */
  public int pairs() {
    return both + baseOnly + trimmedOnly + neither;
  }

  /** Success rate of the trimmed policy minus that of the base. */
  public double difference() {
    return (double) (trimmedOnly - baseOnly) / pairs();
  }

  /** The same pairs with base and trimmed exchanged. */
  public PairedCounts swapped() {
    return new PairedCounts(both, trimmedOnly, baseOnly, neither);
  }
}
