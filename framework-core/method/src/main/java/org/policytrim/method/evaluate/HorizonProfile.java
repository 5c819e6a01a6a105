package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.policytrim.api.model.Policy;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.execution.SpreadRule;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.progress.ProgressListener;

/**
 * Evaluates a policy at several horizons on the same initial states. Works with every policy,
 * including one behind a server.
 *
 * @param horizons each from 1 to the policy's chunk length
 * @param rules rules that choose the horizon of every call, up to the policy's chunk length
 * @param split the split of the initial states
 * @param perTask the number of initial states per task, at least 1
 * @param seed the seed of the evaluation plan
 */
public record HorizonProfile(
    List<Integer> horizons, List<SpreadRule> rules, StateSplit split, int perTask, long seed) {

  public HorizonProfile {
    horizons = List.copyOf(horizons);
    rules = List.copyOf(rules);
  }

  /**
   * Returns the default horizons: the powers of two below the longest, the policy's own and the
   * longest.
   *
   * @param own the policy's own horizon
   * @param longest the policy's chunk length
   */
  public static List<Integer> horizonsOf(int own, int longest) {
    List<Integer> horizons = new ArrayList<>(List.of(own, longest));
    for (int horizon = 1; horizon < longest; horizon *= 2) {
      horizons.add(horizon);
    }
    return horizons.stream().distinct().sorted().toList();
  }

  /**
   * Evaluates a policy.
   *
   * @param name the policy's name in the rows
   * @param policy the policy
   * @param session the benchmark
   * @param listener receives progress; may throw to stop
   * @param evaluations receives every finished evaluation
   * @return one row per horizon, then one per rule
   * @throws org.policytrim.api.plugin.PluginException if policy and benchmark do not fit
   */
  public List<HorizonRow> evaluate(
      String name,
      Policy policy,
      BenchmarkSession session,
      ProgressListener listener,
      Consumer<EvaluationReport> evaluations) {
    EvaluationPlan plan = session.plan(seed, split, perTask);
    List<HorizonRow> rows = new ArrayList<>();
    for (int horizon : horizons) {
      String label = name + " at h = " + horizon;
      EvaluationRequest fixed = EvaluationRequest.forced(label, policy, horizon, plan);
      rows.add(row(name, fixed, session, listener, evaluations));
    }
    for (SpreadRule rule : rules) {
      String ruled = "%s, spread %s".formatted(name, rule.threshold());
      EvaluationRequest request =
          EvaluationRequest.forced(ruled, policy, policy.card().chunkLength(), plan)
              .following(rule);
      rows.add(row(ruled, request, session, listener, evaluations));
    }
    return rows;
  }

  private static HorizonRow row(
      String name,
      EvaluationRequest request,
      BenchmarkSession session,
      ProgressListener listener,
      Consumer<EvaluationReport> evaluations) {
    Evaluation evaluation =
        session
            .evaluator()
            .evaluate(
                request,
                (done, total) ->
                    listener.progressed(
                        new Progress(request.label(), done, total, "episodes", "", Double.NaN)));
    evaluations.accept(evaluation.report());
    return HorizonRow.of(name, evaluation);
  }
}
