package org.policytrim.method.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;

/**
 * What a checkpoint showed on the selection states, at the horizon that suits it best.
 *
 * @param iteration how many iterations it had seen; 0 is the stage's start
 * @param horizon executed actions per call
 * @param successRate over all tasks
 * @param tasks the same by task, in the plan's order
 * @param callsMean mean forward calls, failures included
 * @param stepsMean mean steps, failures counted at the limit
 */
public record Candidate(
    int iteration,
    int horizon,
    double successRate,
    List<TaskSuccess> tasks,
    double callsMean,
    double stepsMean) {

  /**
   * One task.
   *
   * @param task its id
   * @param episodes played
   * @param successes of them
   */
  public record TaskSuccess(String task, int episodes, int successes) {

    /** The share of its episodes that succeeded. */
    public double rate() {
      return (double) successes / episodes;
    }
  }

  public Candidate {
    tasks = List.copyOf(tasks);
  }

  /** The same figures, for the same weights counted as another iteration. */
  Candidate at(int otherIteration) {
    return new Candidate(otherIteration, horizon, successRate, tasks, callsMean, stepsMean);
  }

  /** A line about it. */
  String figures(String stage) {
    return String.format(
        Locale.ROOT,
        "%s after %d iterations at h = %d: success %.1f%%, %.1f calls, %.1f steps",
        stage,
        iteration,
        horizon,
        100 * successRate,
        callsMean,
        stepsMean);
  }

  /** The figures of an evaluation on the selection states. */
  static Candidate of(int iteration, EvaluationReport report) {
    List<TaskSuccess> tasks = new ArrayList<>();
    report.episodes().stream()
        .collect(
            Collectors.groupingBy(
                episode -> episode.initialState().taskId(),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach(
            (task, episodes) ->
                tasks.add(
                    new TaskSuccess(
                        task,
                        episodes.size(),
                        (int) episodes.stream().filter(EvaluatedEpisode::success).count())));
    return new Candidate(
        iteration,
        report.horizon(),
        report.successRate(),
        tasks,
        report.callsMean(),
        report.stepsAllMean());
  }
}
