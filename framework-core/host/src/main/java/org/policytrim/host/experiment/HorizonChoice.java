package org.policytrim.host.experiment;

import java.util.List;

/**
 * A stage's {@code horizons}: a pattern dealt within each group, or the one that was selected
 * before.
 */
public sealed interface HorizonChoice {

  /** The horizons that are written out; none for {@link Selected}. */
  List<Integer> dealt();

  /**
   * Dealt to the siblings in turn.
   *
   * @param horizons each at least 1, at least one
   */
  record Pattern(List<Integer> horizons) implements HorizonChoice {

    @Override
    public List<Integer> dealt() {
      return horizons;
    }

    public Pattern {
      horizons = List.copyOf(horizons);
      if (horizons.isEmpty() || horizons.stream().anyMatch(horizon -> horizon < 1)) {
        throw new IllegalArgumentException(
            "horizons are whole numbers of at least 1, found " + horizons);
      }
    }
  }

  /** The horizon selected after the stage before (the base's own in the first stage). */
  record Selected() implements HorizonChoice {

    @Override
    public List<Integer> dealt() {
      return List.of();
    }
  }
}
