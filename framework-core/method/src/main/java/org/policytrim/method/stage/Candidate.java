package org.policytrim.method.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;

/**
 * The measurements of a checkpoint on the validation states, at the horizon chosen for it.
 *
 * @param iteration the number of iterations behind the checkpoint; 0 is the stage's start
 * @param averaged true if the weights are the average over the iterations so far, false if they are
 *     those that training has reached
 * @param horizon the number of executed actions per call
 * @param successRate the success rate over all tasks, from 0 to 1
 * @param tasks the successes of each task
 * @param callsMean the mean number of policy calls per episode, failures included
 * @param stepsMean the mean number of steps, with failures counted at the limit
 */
public record Candidate(
    int iteration,
    boolean averaged,
    int horizon,
    double successRate,
    List<TaskSuccess> tasks,
    double callsMean,
    double stepsMean) {

  /**
   * The successes of one task.
   *
   * @param task the task's id
   * @param episodes the number of episodes played, at least 1
   * @param successes the number of them that succeeded
   */
  public record TaskSuccess(String task, int episodes, int successes) {

    /** Returns the share of episodes that succeeded, from 0 to 1. */
    public double rate() {
      return (double) successes / episodes;
    }
  }

  public Candidate {
    tasks = List.copyOf(tasks);
  }

  /** Returns the same measurements as those of an iteration that training reaches with them. */
  Candidate at(int otherIteration) {
    return new Candidate(otherIteration, false, horizon, successRate, tasks, callsMean, stepsMean);
  }

  /** Returns the same measurements as those of averaged weights. */
  Candidate ofAverage() {
    return new Candidate(iteration, true, horizon, successRate, tasks, callsMean, stepsMean);
  }

  /** Returns the success rate of a task, from 0 to 1. */
  double successRateOf(String task) {
    return tasks.stream()
        .filter(one -> one.task().equals(task))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("task %s was not evaluated".formatted(task)))
        .rate();
  }

  /** Returns the measurements in one line for the user. */
  String figures(String stage) {
    return String.format(
        Locale.ROOT,
        "%s after %d iterations%s at h = %d: success %.1f%%, %.1f calls, %.1f steps",
        stage,
        iteration,
        averaged ? " (averaged weights)" : "",
        horizon,
        100 * successRate,
        callsMean,
        stepsMean);
  }

  /**
   * Returns the measurements of an evaluation on the validation states.
   *
   * @param iteration the number of iterations behind the evaluated checkpoint
   */
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
        false,
        report.horizon(),
        report.successRate(),
        tasks,
        report.callsMean(),
        report.stepsAllMean());
  }
}
