package org.policytrim.method.evaluate;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.method.rollout.Planner;
import org.policytrim.method.rollout.PlanningPoint;
import org.policytrim.method.rollout.PolicyFailure;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Asks a policy for its plans as it is shipped. An episode's streams follow from its seed: the
 * disturbance's from the environment step, so that policies that decide at the same step look
 * through the same noise; the policy's own from the decision.
 */
final class EvaluationPlanner implements Planner {

  private static final long POLICY = RandomStream.keyOf("policy");
  private static final long PERTURBATION = RandomStream.keyOf("perturbation");

  private final EvaluationRequest request;

  EvaluationPlanner(EvaluationRequest request) {
    this.request = request;
  }

  @Override
  public List<ActionSample> plan(List<PlanningPoint> moments) {
    List<PlanRequest> requests = moments.stream().map(this::request).toList();
    return PolicyFailure.named(
        request.policy().card(),
        moments,
        () -> request.policy().plan(requests).stream().map(ActionSample::unscored).toList());
  }

  private PlanRequest request(PlanningPoint moment) {
    long seed = request.plan().entries().get(moment.place()).seed();
    Observation seen =
        request
            .perturbation()
            .apply(moment.observation(), RandomStream.of(seed, PERTURBATION, moment.step()));
    return new PlanRequest(seen, RandomStream.of(seed, POLICY, moment.decision()));
  }
}
