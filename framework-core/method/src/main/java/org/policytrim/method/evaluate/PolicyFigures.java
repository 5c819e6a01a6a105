package org.policytrim.method.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.method.statistics.Figures;
import org.policytrim.method.statistics.Interval;
import org.policytrim.method.statistics.WilsonInterval;

/**
 * The figures of one policy on a set of episodes.
 *
 * @param horizon the number of executed actions per call
 * @param episodes the number of episodes
 * @param successRate from 0 to 1
 * @param successInterval the 95% Wilson interval of the success rate
 * @param stepsSuccessMean the mean number of steps of successes; null if there was none
 * @param stepsAllMean the mean number of steps of all episodes, with failures counted at the limit
 * @param callsMean the mean number of policy calls of all episodes, failures included
 * @param callsSuccessMean the mean number of policy calls of successes; null if there was none
 * @param secondsMean the mean wall-clock seconds of an episode
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

  /** Returns the figures of an evaluation. */
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
        report.secondsMean());
  }

  /** Returns the figures of some of an evaluation's episodes, at least one. */
  public static PolicyFigures of(EvaluationReport report, List<EvaluatedEpisode> some) {
    return of(new EvaluationReport(report.label(), report.horizon(), some));
  }
}
