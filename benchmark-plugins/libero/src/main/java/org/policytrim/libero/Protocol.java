package org.policytrim.libero;

import java.util.Map;

/** How the field plays LIBERO: how long things settle first, and when an episode has failed. */
public enum Protocol {
  /** PolicyTrim's own: 15 settling actions, short limits. */
  POLICYTRIM_500(
      15,
      Map.of("libero_spatial", 240, "libero_object", 240, "libero_goal", 320, "libero_10", 480)),
  /** That of openpi and OpenVLA: 10 settling actions, limits by the longest demonstration. */
  OPENPI_500(
      10,
      Map.of("libero_spatial", 220, "libero_object", 280, "libero_goal", 300, "libero_10", 520)),
  /** The initial states as they are: nothing settles first. Limits as openpi's. */
  UNSETTLED(0, OPENPI_500.limits);

  private static final int OTHER_LIMIT = 400;

  private final int settling;
  private final Map<String, Integer> limits;

  Protocol(int settling, Map<String, Integer> limits) {
    this.settling = settling;
    this.limits = limits;
  }

  /** How many actions with the hand at rest and the gripper opening come before the first one. */
  public int settling() {
    return settling;
  }

  /**
   * The step limit of a suite's tasks; a perturbed suite has that of the suite it was made from,
   * and libero_90 and others have 400.
   */
  public int limit(String suite) {
    return limits.entrySet().stream()
        .filter(entry -> suite.equals(entry.getKey()) || suite.startsWith(entry.getKey() + "_"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER_LIMIT);
  }
}
