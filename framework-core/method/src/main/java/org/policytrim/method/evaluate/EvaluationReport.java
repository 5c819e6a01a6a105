package org.policytrim.method.evaluate;

import java.util.List;

/**
 * A policy played over a plan of episodes.
 *
 * @param label what was evaluated, such as {@code base}, {@code trimmed}, {@code base at h = 15}
 * @param horizon executed actions per call
 * @param episodes one row per episode, in the plan's order
 */
public record EvaluationReport(String label, int horizon, List<EvaluatedEpisode> episodes) {

  public EvaluationReport {
    episodes = List.copyOf(episodes);
    if (episodes.isEmpty()) {
      throw new IllegalArgumentException("an evaluation plays at least one episode");
    }
  }

  /** The share of episodes that succeeded. */
  public double successRate() {
    return (double) successes() / episodes.size();
  }

  /** The number of episodes that succeeded. */
  public int successes() {
    return (int) episodes.stream().filter(EvaluatedEpisode::success).count();
  }

  /** Mean steps over successes; NaN where there was none. */
  public double stepsSuccessMean() {
    return episodes.stream()
        .filter(EvaluatedEpisode::success)
        .mapToInt(EvaluatedEpisode::steps)
        .average()
        .orElse(Double.NaN);
  }

  /** Mean steps over all episodes, failures counted at the limit. */
  public double stepsAllMean() {
    return episodes.stream()
        .mapToInt(episode -> episode.success() ? episode.steps() : episode.limit())
        .average()
        .orElseThrow();
  }

  /** Mean forward calls over all episodes. */
  public double callsMean() {
    return episodes.stream().mapToInt(EvaluatedEpisode::calls).average().orElseThrow();
  }

  /** Mean forward calls over successes; NaN where there was none. */
  public double callsSuccessMean() {
    return episodes.stream()
        .filter(EvaluatedEpisode::success)
        .mapToInt(EvaluatedEpisode::calls)
        .average()
        .orElse(Double.NaN);
  }
}
