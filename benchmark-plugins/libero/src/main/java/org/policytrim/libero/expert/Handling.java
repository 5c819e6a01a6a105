package org.policytrim.libero.expert;

import java.util.Map;

/**
 * How a kind of thing is taken hold of.
 *
 * @param kind where
 * @param depth how far below its highest point the fingers hold it, m
 * @param lift how high it is lifted to be carried, m; what slips from the fingers is better slid
 */
record Handling(Kind kind, double depth, double lift) {

  /** Where a thing is held. */
  enum Kind {
    /** The fingers on both sides of it. */
    ACROSS,
    /** One finger inside, one outside of its rim. */
    RIM
  }

  private static final double LIFT = 0.03;

  private static final Handling USUAL = new Handling(Kind.ACROSS, 0.03, LIFT);

  private static final Map<String, Handling> BY_CATEGORY =
      Map.of(
          "akita_black_bowl", new Handling(Kind.RIM, 0.02, LIFT),
          // The knob of its lid: the pot itself is as wide as the fingers go.
          "moka_pot", new Handling(Kind.ACROSS, 0.003, LIFT),
          "plate", new Handling(Kind.RIM, 0.014, 0.002),
          "porcelain_mug", new Handling(Kind.RIM, 0.025, LIFT),
          "white_yellow_mug", new Handling(Kind.RIM, 0.025, LIFT),
          "red_coffee_mug", new Handling(Kind.RIM, 0.025, LIFT),
          "wine_bottle", new Handling(Kind.ACROSS, 0.03, LIFT));

  /** How things of a category are held. */
  static Handling of(String category) {
    return BY_CATEGORY.getOrDefault(category, USUAL);
  }
}
