package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EpisodeLoop;
import org.policytrim.toolkit.random.RandomStream;

/**
 * The results of the benchmark's own expert on an evaluation plan: a reference for the number of
 * steps that a task needs.
 *
 * @param style the demonstration style that was played, the benchmark's fastest
 * @param episodes the number of episodes played, at least 1
 * @param successes the number of them that succeeded
 * @param stepsSuccessMean the mean number of steps of the successes; NaN if there was none
 */
public record ExpertBaseline(String style, int episodes, int successes, double stepsSuccessMean) {

  private static final long STREAM = RandomStream.keyOf("expert");

  /** Returns the share of episodes that succeeded, from 0 to 1. */
  public double successRate() {
    return (double) successes / episodes;
  }

  /**
   * Plays the fastest demonstration style over a plan.
   *
   * @param workers hold the benchmark's environments
   * @param benchmark the benchmark
   * @param plan the episodes
   */
  public static ExpertBaseline play(
      EnvironmentWorkers workers, Demonstrable benchmark, EvaluationPlan plan) {
    String style = benchmark.demonstrationStyles().getFirst();
    List<EpisodeLoop> played =
        workers.map(
            plan.entries(),
            EvaluationPlan.Entry::task,
            (environment, entry) -> play(benchmark, environment, entry, style));
    List<EpisodeLoop> successes = played.stream().filter(EpisodeLoop::success).toList();
    return new ExpertBaseline(
        style,
        played.size(),
        successes.size(),
        successes.stream().mapToInt(EpisodeLoop::steps).average().orElse(Double.NaN));
  }

  private static EpisodeLoop play(
      Demonstrable benchmark, Environment environment, EvaluationPlan.Entry entry, String style) {
    EpisodeLoop episode =
        new EpisodeLoop(environment, entry.initialState(), entry.task().stepLimit());
    Demonstrator expert =
        benchmark.demonstrator(environment, style, RandomStream.of(entry.seed(), STREAM));
    episode.run(expert::act);
    return episode;
  }
}
