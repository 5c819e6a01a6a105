package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.execution.ExecutionRule;
import org.policytrim.method.rollout.PlanningContract;
import org.policytrim.method.rollout.PlanningPoint;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Plans with an execution rule: one call of the backbone per decision, several draws of the head,
 * and a chunk that ends where the rule stops. The first draw uses the same random stream as an
 * evaluation without a rule.
 */
final class RuledPlanner {

  private static final long DRAWS = RandomStream.keyOf("draws");

  private final TrainablePolicy policy;
  private final ExecutionRule rule;

  RuledPlanner(TrainablePolicy policy, ExecutionRule rule) {
    this.policy = policy;
    this.rule = rule;
  }

  /**
   * Predicts chunks.
   *
   * @param points the planning points
   * @param requests the policy's request for each
   */
  List<ActionSample> plan(List<PlanningPoint> points, List<PlanRequest> requests) {
    List<Features> features =
        policy.backbone().encode(requests.stream().map(PlanRequest::observation).toList());
    List<List<ActionSample>> draws = new ArrayList<>();
    for (int draw = 0; draw < rule.samples(); draw++) {
      List<SampleRequest> sampled = new ArrayList<>(points.size());
      for (int i = 0; i < points.size(); i++) {
        PlanningPoint point = points.get(i);
        sampled.add(
            new SampleRequest(
                features.get(i),
                draw == 0
                    ? requests.get(i).random()
                    : RandomStream.of(point.request().seed(), DRAWS, point.decision(), draw)));
      }
      draws.add(
          PlanningContract.check(
              policy.card(),
              points,
              () -> policy.head().plan(sampled).stream().map(ActionSample::unscored).toList()));
    }
    List<ActionSample> chosen = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      int index = i;
      chosen.add(
          ActionSample.unscored(
              executed(
                  policy.card(), draws.stream().map(draw -> draw.get(index).chunk()).toList())));
    }
    return chosen;
  }

  private ActionChunk executed(PolicyCard card, List<ActionChunk> chunks) {
    ActionChunk first = chunks.getFirst();
    int steps = Math.clamp(rule.executed(chunks, card.actions()), 1, first.steps());
    double[][] rows = new double[steps][];
    for (int step = 0; step < steps; step++) {
      rows[step] = first.action(step);
    }
    return new ActionChunk(Matrix.ofRows(rows));
  }
}
