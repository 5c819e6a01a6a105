package org.policytrim.method.stage;

import java.util.Comparator;
import java.util.List;

/**
 * The rule that chooses horizons and checkpoints by their results on the validation states
 * (docs/method.md, section 6.4).
 *
 * <p>A checkpoint at a horizon <em>qualifies</em> if its success rate is at least that of the base
 * at the base's own horizon minus the tolerance, and if on no single task it is lower than the
 * base's by more than the task tolerance. Of the qualifying candidates the one with the longest
 * horizon is preferred; at equal horizons the one with the fewest calls per episode, then the
 * fewest steps, the higher success rate, the later iteration, and the trained weights before their
 * average. If none qualifies, the one with the highest success rate is chosen.
 *
 * <p>The rule is no statistical test. The chosen policy is tested on the evaluation states.
 */
final class SelectionRule {

  private static final double ROUNDING = 1e-9;

  private final SelectionSettings settings;
  private final Candidate base;

  /**
   * Creates a rule.
   *
   * @param settings the tolerances
   * @param base the base policy at its own horizon, on the same states
   */
  SelectionRule(SelectionSettings settings, Candidate base) {
    this.settings = settings;
    this.base = base;
  }

  /** Returns true if the candidate's success rate is within the tolerances of the base's. */
  boolean qualifies(Candidate candidate) {
    if (candidate.successRate() < base.successRate() - settings.tolerance() - ROUNDING) {
      return false;
    }
    return base.tasks().stream()
        .allMatch(
            task ->
                candidate.successRateOf(task.task())
                    >= task.rate() - settings.taskTolerance() - ROUNDING);
  }

  /** Returns the preferred candidate. */
  Candidate best(List<Candidate> candidates) {
    List<Candidate> qualified = candidates.stream().filter(this::qualifies).toList();
    if (!qualified.isEmpty()) {
      return qualified.stream().min(mostPreferred()).orElseThrow();
    }
    return mostSuccessful(candidates);
  }

  /** Returns the candidate with the highest success rate; equal rates are decided as above. */
  Candidate mostSuccessful(List<Candidate> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparingDouble((Candidate one) -> -one.successRate())
                .thenComparing(mostPreferred()))
        .orElseThrow();
  }

  private static Comparator<Candidate> mostPreferred() {
    return Comparator.comparingInt((Candidate one) -> -one.horizon())
        .thenComparingDouble(Candidate::callsMean)
        .thenComparingDouble(Candidate::stepsMean)
        .thenComparingDouble(one -> -one.successRate())
        .thenComparingInt(one -> -one.iteration())
        .thenComparing(Candidate::averaged);
  }
}
