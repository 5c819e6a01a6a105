package org.policytrim.method.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Figures;
import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.WilsonInterval;

/**
 * One policy on one set of pairs.
 *
 * @param horizon executed actions per call
 * @param episodes played
 * @param successRate from 0 to 1
 * @param successInterval its Wilson 95% interval
 * @param stepsSuccessMean mean steps of successes; null where there was none
 * @param stepsAllMean mean steps of all, failures counted at the limit
 * @param callsMean mean forward calls of all, failures included
 * @param callsSuccessMean mean forward calls of successes; null where there was none
 * @param secondsMean mean wall-clock seconds
 */
public record PolicyFigures(
    int horizon,
    int episodes,
    double successRate,
    Interval successInterval,
    @Nullable Double stepsSuccessMean,
    double stepsAllMean,
    double callsMean,
    @Nullable Double callsSuccessMean,
    double secondsMean) {

  /** The figures of an evaluation. */
  public static PolicyFigures of(EvaluationReport report) {
    return new PolicyFigures(
        report.horizon(),
        report.episodes().size(),
        report.successRate(),
        WilsonInterval.of(report.successes(), report.episodes().size()),
        Figures.orNull(report.stepsSuccessMean()),
        report.stepsAllMean(),
        report.callsMean(),
        Figures.orNull(report.callsSuccessMean()),
        Savings.secondsMean(report));
  }

  /** The figures of some of an evaluation's episodes, at least one. */
  public static PolicyFigures of(EvaluationReport report, List<EvaluatedEpisode> some) {
    return of(new EvaluationReport(report.label(), report.horizon(), some));
  }
}
