package org.policytrim.method.rollout;

import java.util.Locale;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/**
 * The way features are stored between rollout and update.
 *
 * @param policy keep, spill or recompute; never auto
 * @param reason a sentence that explains the choice to the user
 */
record MemoryPlan(FeaturePolicy policy, String reason) {

  /** The share of the heap, and of the free disk space, that features may use. */
  private static final double SHARE = 0.4;

  /**
   * Returns the plan for an iteration.
   *
   * @param requested the experiment's setting
   * @param bytesPerDecision the size of one decision's features
   * @param decisions the largest number of decisions
   * @param heapBytes the largest size of the heap
   * @param diskBytes the free disk space at the run folder
   */
  static MemoryPlan of(
      FeaturePolicy requested,
      long bytesPerDecision,
      long decisions,
      long heapBytes,
      long diskBytes) {
    double needed = (double) bytesPerDecision * decisions;
    String amount =
        "features take up to %s an iteration (%s for each of at most %d decisions)"
            .formatted(size(needed), size((double) bytesPerDecision), decisions);
    if (requested != FeaturePolicy.AUTO) {
      return new MemoryPlan(
          requested, "%s; %s, as set in the experiment".formatted(amount, words(requested)));
    }
    if (needed <= SHARE * heapBytes) {
      return new MemoryPlan(
          FeaturePolicy.KEEP,
          "%s; keep, they fit into a heap of %s".formatted(amount, size((double) heapBytes)));
    }
    if (needed <= SHARE * diskBytes) {
      return new MemoryPlan(
          FeaturePolicy.SPILL,
          "%s; spill to the run folder, a heap of %s is too small"
              .formatted(amount, size((double) heapBytes)));
    }
    return new MemoryPlan(
        FeaturePolicy.RECOMPUTE,
        "%s; recompute from observations, neither a heap of %s nor %s of free disk space is enough"
            .formatted(amount, size((double) heapBytes), size((double) diskBytes)));
  }

  private static String words(FeaturePolicy policy) {
    return policy.name().toLowerCase(Locale.ROOT);
  }

  private static String size(double bytes) {
    if (bytes < 1e6) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
