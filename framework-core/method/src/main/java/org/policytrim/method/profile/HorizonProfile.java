package org.policytrim.method.profile;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.model.Policy;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.evaluate.BenchmarkSession;
import org.policytrim.method.evaluate.Evaluation;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.HorizonRow;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.progress.RunListener;

/**
 * Plays a policy at several horizons on the same initial states.
 *
 * @param horizons each from 1 to the policy's plan length
 * @param split the states that are played
 * @param perTask how many of them for each task, at least 1
 * @param seed of the episodes' random streams
 */
public record HorizonProfile(List<Integer> horizons, StateSplit split, int perTask, long seed) {

  public HorizonProfile {
    horizons = List.copyOf(horizons);
  }

  /** The horizons to try where nobody names any: powers of two, the policy's own, its longest. */
  public static List<Integer> horizonsOf(int own, int longest) {
    List<Integer> horizons = new ArrayList<>(List.of(own, longest));
    for (int horizon = 1; horizon < longest; horizon *= 2) {
      horizons.add(horizon);
    }
    return horizons.stream().distinct().sorted().toList();
  }

  /**
   * Plays it.
   *
   * @param name what the rows call the policy
   * @param policy who plays
   * @param playground where
   * @param listener hears of progress, and may throw to end the play
   * @return a row per horizon
   * @throws org.policytrim.api.plugin.PluginException if policy and benchmark do not fit
   */
  public List<HorizonRow> play(
      String name, Policy policy, BenchmarkSession playground, RunListener listener) {
    EvaluationPlan plan = playground.plan(seed, split, perTask);
    List<HorizonRow> rows = new ArrayList<>();
    for (int horizon : horizons) {
      String label = name + " at h = " + horizon;
      Evaluation played =
          playground
              .evaluator()
              .evaluate(
                  EvaluationRequest.forced(label, policy, horizon, plan),
                  (done, total) ->
                      listener.progressed(
                          new Progress(label, done, total, "episodes", "", Double.NaN)));
      listener.evaluationFinished(played.report());
      double jump = played.borderJump();
      rows.add(
          new HorizonRow(
              name, PolicyFigures.of(played.report()), Double.isFinite(jump) ? jump : null));
    }
    return rows;
  }
}
