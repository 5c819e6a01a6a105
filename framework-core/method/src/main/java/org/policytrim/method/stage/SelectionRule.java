package org.policytrim.method.stage;

import java.util.Comparator;
import java.util.List;

/**
 * How horizons and checkpoints are chosen on the selection states (METHOD section 6).
 *
 * <p>A checkpoint at a horizon <em>qualifies</em> if its success is at least the base's at its own
 * horizon minus the tolerance, and on no single task lower than the base's there by more than the
 * task tolerance. Of those that qualify the longest horizon wins; at equal horizons the fewest
 * calls per episode, failures included; then the fewest steps, the higher success, the later
 * checkpoint. A checkpoint that does not qualify is only chosen if none does: then the one with the
 * highest success.
 *
 * <p>This is a selection, not a test: what it chose is tested on the evaluation states.
 */
public final class SelectionRule {

  private static final double ROUNDING = 1e-9;

  private final SelectionSettings settings;
  private final Candidate base;

  /**
   * A rule.
   *
   * @param settings the tolerances
   * @param base the base policy at its own horizon, on the same states
   */
  public SelectionRule(SelectionSettings settings, Candidate base) {
    this.settings = settings;
    this.base = base;
  }

  /** Whether success is still that of the base, as far as these states can tell. */
  public boolean qualifies(Candidate candidate) {
    if (candidate.successRate() < base.successRate() - settings.tolerance() - ROUNDING) {
      return false;
    }
    for (int task = 0; task < base.tasks().size(); task++) {
      double least = base.tasks().get(task).rate() - settings.taskTolerance() - ROUNDING;
      if (candidate.tasks().get(task).rate() < least) {
        return false;
      }
    }
    return true;
  }

  /** The one to go on with. */
  public Candidate best(List<Candidate> candidates) {
    List<Candidate> qualified = candidates.stream().filter(this::qualifies).toList();
    if (!qualified.isEmpty()) {
      return qualified.stream().min(cheapest()).orElseThrow();
    }
    return candidates.stream()
        .min(
            Comparator.comparingDouble((Candidate one) -> -one.successRate())
                .thenComparing(cheapest()))
        .orElseThrow();
  }

  private static Comparator<Candidate> cheapest() {
    return Comparator.comparingInt((Candidate one) -> -one.horizon())
        .thenComparingDouble(Candidate::callsMean)
        .thenComparingDouble(Candidate::stepsMean)
        .thenComparingDouble(one -> -one.successRate())
        .thenComparingInt(one -> -one.iteration());
  }
}
