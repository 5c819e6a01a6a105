package org.policytrim.libero;

import java.util.Map;

/**
 * The published evaluation protocols of LIBERO: the number of settling actions and the step limits.
 */
public enum EvaluationProtocol {
  /** The protocol of PolicyTrim: 15 settling actions, short limits. */
  POLICYTRIM_500(
      15,
      Map.of("libero_spatial", 240, "libero_object", 240, "libero_goal", 320, "libero_10", 480)),
  /**
   * The protocol of openpi and OpenVLA: 10 settling actions, limits from the longest demonstration.
   */
  OPENPI_500(
      10,
      Map.of("libero_spatial", 220, "libero_object", 280, "libero_goal", 300, "libero_10", 520)),
  /** The initial states without settling actions, with the limits of openpi. */
  UNSETTLED(0, OPENPI_500.limits);

  private static final int OTHER_LIMIT = 400;

  private final int settling;
  private final Map<String, Integer> limits;

  EvaluationProtocol(int settling, Map<String, Integer> limits) {
    this.settling = settling;
    this.limits = limits;
  }

  /**
   * Returns the number of actions, with the hand at rest and the gripper opening, before the first
   * one.
   */
  public int settling() {
    return settling;
  }

  /**
   * Returns the step limit of a suite's tasks. A perturbed suite has that of its original;
   * libero_90 and others have 400.
   */
  public int limit(String suite) {
    return limits.entrySet().stream()
        .filter(entry -> suite.equals(entry.getKey()) || suite.startsWith(entry.getKey() + "_"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER_LIMIT);
  }
}
