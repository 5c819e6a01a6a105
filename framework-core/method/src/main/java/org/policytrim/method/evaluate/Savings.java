package org.policytrim.method.evaluate;

/**
 * What trimming saved. A figure is NaN where a mean it needs does not exist (no success, no time
 * taken).
 *
 * @param speedupFormula the paper's (S_base / h_base) / (S_trimmed / h_trimmed), S over successes
 * @param speedupCalls counted calls per episode of the base over those of the trimmed, all episodes
 * @param speedupSeconds wall-clock seconds per episode of the base over those of the trimmed
 * @param stepsSaved 1 - S_trimmed / S_base, S over successes
 * @param chunkUtilisation h_trimmed / h_base
 */
public record Savings(
    double speedupFormula,
    double speedupCalls,
    double speedupSeconds,
    double stepsSaved,
    double chunkUtilisation) {

  /** What the second policy saved beside the first. */
  public static Savings of(EvaluationReport base, EvaluationReport trimmed) {
    double steps = ratio(base.stepsSuccessMean(), trimmed.stepsSuccessMean());
    double utilisation = (double) trimmed.horizon() / base.horizon();
    return new Savings(
        steps * utilisation,
        ratio(base.callsMean(), trimmed.callsMean()),
        ratio(secondsMean(base), secondsMean(trimmed)),
        1 - 1 / steps,
        utilisation);
  }

  /** Mean wall-clock seconds of an evaluation's episodes. */
  public static double secondsMean(EvaluationReport report) {
    return report.episodes().stream()
        .mapToDouble(EvaluatedEpisode::seconds)
        .average()
        .orElseThrow();
  }

  private static double ratio(double numerator, double denominator) {
    return denominator > 0 ? numerator / denominator : Double.NaN;
  }
}
