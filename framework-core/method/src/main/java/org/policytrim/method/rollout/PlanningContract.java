package org.policytrim.method.rollout;

import java.util.List;
import java.util.function.Supplier;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;

/** Checks the chunks that a policy predicts, and names the policy if it fails. */
public final class PlanningContract {

  private static final String REMEDY =
      "This is a fault of the plugin; its author can reproduce it with the head contract test";

  private PlanningContract() {}

  /**
   * Calls a policy and checks the chunks it returns.
   *
   * @param card the policy's card
   * @param points the planning points of the call, at least one
   * @param call the call; chunks with actions that are not finite cannot be constructed, so they
   *     appear here as an exception
   * @return the call's result
   * @throws PluginException naming the policy if the call throws, if it returns another number of
   *     chunks than there are points, or if a chunk has a shape that disagrees with the card or is
   *     shorter than the horizon
   */
  public static List<ActionSample> check(
      PolicyCard card, List<PlanningPoint> points, Supplier<List<ActionSample>> call) {
    List<ActionSample> samples;
    try {
      samples = call.get();
    } catch (PluginException known) {
      throw known;
    } catch (RuntimeException failure) {
      throw new PluginException(
          card.model(),
          "the policy failed while planning for %s: %s"
              .formatted(describe(points.getFirst()), failure),
          "This is a fault of the plugin; its author may be able to reproduce it with the head contract test",
          failure);
    }
    if (samples.size() != points.size()) {
      throw new PluginException(
          card.model(),
          "it answered %d requests with %d chunks".formatted(points.size(), samples.size()),
          REMEDY);
    }
    for (int i = 0; i < samples.size(); i++) {
      check(card, points.get(i), samples.get(i).chunk());
    }
    return samples;
  }

  private static void check(PolicyCard card, PlanningPoint point, ActionChunk chunk) {
    if (chunk.actions().columns() != card.actions().dimensions()) {
      throw new PluginException(
          card.model(),
          "it predicted actions of %d numbers, its card names %d"
              .formatted(chunk.actions().columns(), card.actions().dimensions()),
          REMEDY);
    }
    if (chunk.steps() < point.request().horizon()) {
      throw new PluginException(
          card.model(),
          "it predicted %d actions where %d are to be executed"
              .formatted(chunk.steps(), point.request().horizon()),
          REMEDY);
    }
  }

  private static String describe(PlanningPoint point) {
    return "task %s from state %s, decision %d"
        .formatted(
            point.request().task().id(), point.request().initialState().id(), point.decision());
  }
}
