package org.policytrim.libero.expert;

import java.util.Map;

/**
 * How a kind of thing is taken hold of.
 *
 * @param kind where
 * @param depth how far below its highest point the fingers hold it, m
 */
record Handling(Kind kind, double depth) {

  /** Where a thing is held. */
  enum Kind {
    /** The fingers on both sides of it. */
    ACROSS,
    /** One finger inside, one outside of its rim. */
    RIM
  }

  private static final Handling USUAL = new Handling(Kind.ACROSS, 0.03);

  private static final Map<String, Handling> BY_CATEGORY =
      Map.of(
          "akita_black_bowl", new Handling(Kind.RIM, 0.02),
          "plate", new Handling(Kind.RIM, 0.01),
          "porcelain_mug", new Handling(Kind.RIM, 0.025),
          "white_yellow_mug", new Handling(Kind.RIM, 0.025),
          "red_coffee_mug", new Handling(Kind.RIM, 0.025),
          "wine_bottle", new Handling(Kind.ACROSS, 0.03));

  /** How things of a category are held. */
  static Handling of(String category) {
    return BY_CATEGORY.getOrDefault(category, USUAL);
  }
}
