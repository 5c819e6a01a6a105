package org.policytrim.method.rollout;

import java.util.List;
import java.util.function.Supplier;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;

/** Holds a policy to its contract and names it where it fails. */
public final class PolicyFailure {

  private PolicyFailure() {}

  /**
   * The plans of one batched call, checked.
   *
   * @param card the policy's
   * @param moments what it was asked
   * @param call asks it
   * @throws PluginException naming the policy if it throws, answers a different number of requests,
   *     or gives a plan of another shape than its card and the horizon need; non-finite actions
   *     never become a plan
   */
  public static List<ActionSample> named(
      PolicyCard card, List<PlanningPoint> moments, Supplier<List<ActionSample>> call) {
    List<ActionSample> samples;
    try {
      samples = call.get();
    } catch (PluginException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new PluginException(
          card.model(),
          "the policy failed while planning for %s: %s"
              .formatted(where(moments.getFirst()), failure),
          "This is for the plugin's author; its head contract test may show it in isolation",
          failure);
    }
    if (samples.size() != moments.size()) {
      throw broken(
          card, "it answered %d requests with %d plans".formatted(moments.size(), samples.size()));
    }
    for (int i = 0; i < samples.size(); i++) {
      check(card, moments.get(i), samples.get(i).chunk());
    }
    return samples;
  }

  private static void check(PolicyCard card, PlanningPoint moment, ActionChunk plan) {
    if (plan.actions().columns() != card.actions().dimensions()) {
      throw broken(
          card,
          "it planned actions of %d numbers, its card names %d"
              .formatted(plan.actions().columns(), card.actions().dimensions()));
    }
    if (plan.steps() < moment.order().horizon()) {
      throw broken(
          card,
          "it planned %d actions where %d are to be executed"
              .formatted(plan.steps(), moment.order().horizon()));
    }
  }

  private static PluginException broken(PolicyCard card, String problem) {
    return new PluginException(
        card.model(), problem, "This is for the plugin's author; see its head contract test");
  }

  private static String where(PlanningPoint moment) {
    return "task %s from state %s, decision %d"
        .formatted(
            moment.order().task().id(), moment.order().initialState().id(), moment.decision());
  }
}
