package org.policytrim.method.rollout;

import java.util.Locale;
import org.policytrim.method.rollout.RolloutSettings.FeaturePolicy;

/**
 * What becomes of features between rollout and update, and why.
 *
 * @param policy keep, spill or recompute; never auto
 * @param reason a sentence for the user
 */
public record MemoryPlan(FeaturePolicy policy, String reason) {

  /** The share of the heap that features may take, and of the disk's free space. */
  private static final double SHARE = 0.4;

  /**
   * The plan for an iteration.
   *
   * @param asked what the experiment says
   * @param bytesPerDecision of one decision's features
   * @param decisions at the most
   * @param heapBytes the heap's greatest size
   * @param diskBytes free where the run's folder lies
   */
  public static MemoryPlan of(
      FeaturePolicy asked, long bytesPerDecision, long decisions, long heapBytes, long diskBytes) {
    double needed = (double) bytesPerDecision * decisions;
    String amount =
        "features take up to %s an iteration (%s for each of at most %d decisions)"
            .formatted(size(needed), size((double) bytesPerDecision), decisions);
    if (asked != FeaturePolicy.AUTO) {
      return new MemoryPlan(
          asked, "%s; %s, as the experiment says".formatted(amount, words(asked)));
    }
    if (needed <= SHARE * heapBytes) {
      return new MemoryPlan(
          FeaturePolicy.KEEP,
          "%s; keep, they fit into a heap of %s".formatted(amount, size((double) heapBytes)));
    }
    if (needed <= SHARE * diskBytes) {
      return new MemoryPlan(
          FeaturePolicy.SPILL,
          "%s; spill to the run's folder, a heap of %s is too small"
              .formatted(amount, size((double) heapBytes)));
    }
    return new MemoryPlan(
        FeaturePolicy.RECOMPUTE,
        "%s; recompute from observations, neither a heap of %s nor %s of disk will do"
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
