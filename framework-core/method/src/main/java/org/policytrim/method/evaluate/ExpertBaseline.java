package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.method.rollout.EnvironmentPool;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EnvironmentWorkers.LaneTask;
import org.policytrim.toolkit.random.RandomStream;

/**
 * What the benchmark's own expert needs on the evaluation states: the mark beside which savings are
 * to be read.
 *
 * @param style the demonstration style that played, the benchmark's quickest
 * @param episodes how many it played
 * @param successes how many of them it solved
 * @param stepsSuccessMean mean steps of those; NaN where there was none
 */
public record ExpertBaseline(String style, int episodes, int successes, double stepsSuccessMean) {

  private static final long STREAM = RandomStream.keyOf("expert");

  /** The share of its episodes that succeeded. */
  public double successRate() {
    return (double) successes / episodes;
  }

  /**
   * Plays the quickest style over a plan.
   *
   * @param workers the environments of the benchmark
   * @param benchmark the benchmark
   * @param plan what is played
   */
  public static ExpertBaseline play(
      EnvironmentWorkers workers, Demonstrable benchmark, EvaluationPlan plan) {
    String style = benchmark.demonstrationStyles().getFirst();
    List<LaneTask<Integer>> tasks = new ArrayList<>();
    for (EvaluationPlan.Entry entry : plan.entries()) {
      int lane = tasks.size() % workers.lanes();
      tasks.add(new LaneTask<>(lane, pool -> firstSuccess(benchmark, pool, entry, style)));
    }
    List<Integer> steps = workers.run(tasks).stream().filter(step -> step > 0).toList();
    return new ExpertBaseline(
        style,
        tasks.size(),
        steps.size(),
        steps.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN));
  }

  /** The 1-based step of first success; 0 where there was none. */
  private static int firstSuccess(
      Demonstrable benchmark, EnvironmentPool pool, EvaluationPlan.Entry entry, String style) {
    Environment environment = pool.take(entry.task());
    try {
      environment.reset(entry.initialState());
      Demonstrator expert =
          benchmark.demonstrator(environment, style, RandomStream.of(entry.seed(), STREAM));
      int found = 0;
      for (int step = 1; step <= entry.task().stepLimit() && found == 0; step++) {
        StepOutcome outcome = environment.step(expert.act());
        if (outcome.success()) {
          found = step;
        } else if (outcome.terminated()) {
          break;
        }
      }
      pool.giveBack(environment);
      return found;
    } catch (RuntimeException failure) {
      environment.close();
      throw failure;
    }
  }
}
