package org.policytrim.libero.expert;

import java.util.Map;

/**
 * The way in which a kind of object is grasped and carried.
 *
 * @param kind the place of the fingers
 * @param depth the distance of the fingers below the highest point, m
 * @param lift the height to which it is lifted, m; small for objects that slip and are better slid
 */
record GraspStrategy(Kind kind, double depth, double lift) {

  /** The place of the fingers. */
  enum Kind {
    /** On both sides of the object. */
    ACROSS,
    /** One finger inside and one outside of its rim. */
    RIM
  }

  private static final double LIFT = 0.03;

  private static final GraspStrategy USUAL = new GraspStrategy(Kind.ACROSS, 0.03, LIFT);

  private static final Map<String, GraspStrategy> BY_CATEGORY =
      Map.of(
          "akita_black_bowl", new GraspStrategy(Kind.RIM, 0.02, LIFT),
          // By the knob of its lid: the pot itself is as wide as the gripper opens.
          "moka_pot", new GraspStrategy(Kind.ACROSS, 0.003, LIFT),
          "plate", new GraspStrategy(Kind.RIM, 0.014, 0.002),
          "porcelain_mug", new GraspStrategy(Kind.RIM, 0.025, LIFT),
          "white_yellow_mug", new GraspStrategy(Kind.RIM, 0.025, LIFT),
          "red_coffee_mug", new GraspStrategy(Kind.RIM, 0.025, LIFT),
          "wine_bottle", new GraspStrategy(Kind.ACROSS, 0.03, LIFT));

  /** Returns the strategy for the objects of a category. */
  static GraspStrategy of(String category) {
    return BY_CATEGORY.getOrDefault(category, USUAL);
  }
}
