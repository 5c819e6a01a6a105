package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.method.rollout.Planner;
import org.policytrim.method.rollout.PlanningContract;
import org.policytrim.method.rollout.PlanningPoint;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Plans without exploration, as a policy does in use. The random streams of an episode follow from
 * its seed: the stream of a perturbation is keyed by the environment step, so policies that plan at
 * the same step see the same noise; the policy's own stream is keyed by the decision.
 */
final class EvaluationPlanner implements Planner {

  private static final long POLICY = RandomStream.keyOf("policy");
  private static final long PERTURBATION = RandomStream.keyOf("perturbation");

  private final EvaluationRequest evaluation;

  EvaluationPlanner(EvaluationRequest evaluation) {
    this.evaluation = evaluation;
  }

  @Override
  public List<ActionSample> plan(List<PlanningPoint> points) {
    List<PlanRequest> requests = points.stream().map(this::request).toList();
    if (evaluation.rule().isPresent() && evaluation.policy() instanceof TrainablePolicy trainable) {
      return new RuledPlanner(trainable, evaluation.rule().get()).plan(points, requests);
    }
    return PlanningContract.check(
        evaluation.policy().card(),
        points,
        () -> evaluation.policy().plan(requests).stream().map(ActionSample::unscored).toList());
  }

  private PlanRequest request(PlanningPoint point) {
    long seed = point.request().seed();
    Observation observation =
        evaluation
            .perturbation()
            .apply(point.observation(), RandomStream.of(seed, PERTURBATION, point.step()));
    return new PlanRequest(observation, RandomStream.of(seed, POLICY, point.decision()));
  }
}
