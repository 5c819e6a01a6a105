package org.policytrim.method.evaluate;

/**
 * The savings of the trimmed policy relative to the base (docs/method.md, sections 1.3 and 1.4). S
 * is the mean number of steps of successes and h the horizon. A figure is NaN if a mean that it
 * needs does not exist.
 *
 * @param speedupFormula the paper's speed-up, (S_base / h_base) / (S_trimmed / h_trimmed)
 * @param speedupCalls the base's mean number of calls per episode divided by the trimmed policy's,
 *     over all episodes
 * @param speedupSeconds the base's mean wall-clock seconds per episode divided by the trimmed
 *     policy's
 * @param stepsSaved 1 - S_trimmed / S_base
 * @param chunkUtilisation h_trimmed / h_base
 */
public record Savings(
    double speedupFormula,
    double speedupCalls,
    double speedupSeconds,
    double stepsSaved,
    double chunkUtilisation) {

  /** Returns the savings of the second policy relative to the first. */
  public static Savings of(EvaluationReport base, EvaluationReport trimmed) {
    // Episodes that all fail last until their limit: a ratio of them says nothing about the task.
    boolean both = base.successes() > 0 && trimmed.successes() > 0;
    double steps = ratio(base.stepsSuccessMean(), trimmed.stepsSuccessMean());
    double utilisation = (double) trimmed.horizon() / base.horizon();
    return new Savings(
        steps * utilisation,
        both ? ratio(base.callsMean(), trimmed.callsMean()) : Double.NaN,
        both ? ratio(base.secondsMean(), trimmed.secondsMean()) : Double.NaN,
        1 - 1 / steps,
        utilisation);
  }

  private static double ratio(double numerator, double denominator) {
    return denominator > 0 ? numerator / denominator : Double.NaN;
  }
}
