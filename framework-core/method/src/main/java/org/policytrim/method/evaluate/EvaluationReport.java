package org.policytrim.method.evaluate;

import java.util.List;

/**
 * The episodes of one evaluation.
 *
 * @param label the name of the evaluation, such as {@code base}, {@code trimmed} or {@code base at
 *     h = 15}
 * @param horizon the number of executed actions per call
 * @param episodes at least one, in the plan's order
 */
public record EvaluationReport(String label, int horizon, List<EvaluatedEpisode> episodes) {

  public EvaluationReport {
    episodes = List.copyOf(episodes);
    if (episodes.isEmpty()) {
      throw new IllegalArgumentException("an evaluation plays at least one episode");
    }
  }

  /** Returns the share of episodes that succeeded, from 0 to 1. */
  public double successRate() {
    return (double) successes() / episodes.size();
  }

  /** Returns the number of episodes that succeeded. */
  public int successes() {
    return (int) episodes.stream().filter(EvaluatedEpisode::success).count();
  }

  /** Returns the mean number of steps of successes; NaN if there was none. */
  public double stepsSuccessMean() {
    return episodes.stream()
        .filter(EvaluatedEpisode::success)
        .mapToInt(EvaluatedEpisode::steps)
        .average()
        .orElse(Double.NaN);
  }

  /** Returns the mean number of steps of all episodes, with failures counted at the limit. */
  public double stepsAllMean() {
    return episodes.stream()
        .mapToInt(episode -> episode.success() ? episode.steps() : episode.limit())
        .average()
        .orElseThrow();
  }

  /** Returns the mean number of policy calls of all episodes. */
  public double callsMean() {
    return episodes.stream().mapToInt(EvaluatedEpisode::calls).average().orElseThrow();
  }

  /** Returns the mean number of policy calls of successes; NaN if there was none. */
  public double callsSuccessMean() {
    return episodes.stream()
        .filter(EvaluatedEpisode::success)
        .mapToInt(EvaluatedEpisode::calls)
        .average()
        .orElse(Double.NaN);
  }

  /** Returns the mean wall-clock seconds of all episodes. */
  public double secondsMean() {
    return episodes.stream().mapToDouble(EvaluatedEpisode::seconds).average().orElseThrow();
  }
}
