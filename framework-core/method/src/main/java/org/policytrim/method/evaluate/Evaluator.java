package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.action.ObservationAdapter;
import org.policytrim.method.reward.TermScores;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EpisodeRequest;
import org.policytrim.method.rollout.LockstepRunner;
import org.policytrim.method.rollout.PlayedEpisode;

/** Plays policies over evaluation plans: each entry once, until success or the task's limit. */
public final class Evaluator {

  private final EnvironmentWorkers workers;

  /** An evaluator whose environments live here. */
  public Evaluator(EnvironmentWorkers workers) {
    this.workers = workers;
  }

  /**
   * Plays a policy.
   *
   * @param request who plays what, at which horizon
   * @param listener hears of progress on the calling thread, and may throw to end the play
   * @throws org.policytrim.api.plugin.PluginException naming the axis, camera or field through
   *     which policy and benchmark don't fit, or the policy if it breaks its contract
   */
  public Evaluation evaluate(EvaluationRequest request, LockstepRunner.RoundListener listener) {
    List<PlayedEpisode> played = play(request, listener);
    List<EvaluatedEpisode> rows = new ArrayList<>(played.size());
    for (int place = 0; place < played.size(); place++) {
      rows.add(row(request, place, played.get(place)));
    }
    return new Evaluation(
        new EvaluationReport(request.label(), request.horizon(), rows),
        ChunkBoundaryJump.of(played.stream().map(PlayedEpisode::episode).toList()));
  }

  /** As {@link #evaluate}, but gives the episodes themselves, in the plan's order. */
  public List<PlayedEpisode> play(
      EvaluationRequest request, LockstepRunner.RoundListener listener) {
    PolicyCard card = request.policy().card();
    Benchmark benchmark = workers.benchmark();
    LockstepRunner lockstep =
        new LockstepRunner(
            workers,
            ActionAdapter.between(
                card.model(), card.actions(), benchmark.spec().name(), benchmark.spec().actions()),
            ObservationAdapter.request(
                card.model(),
                card.observations(),
                benchmark.spec().name(),
                benchmark.spec().observations()));
    return lockstep.play(orders(request), new EvaluationPlanner(request), listener);
  }

  private static List<EpisodeRequest> orders(EvaluationRequest request) {
    List<EpisodeRequest> orders = new ArrayList<>();
    for (EvaluationPlan.Entry entry : request.plan().entries()) {
      orders.add(
          new EpisodeRequest(
              new EpisodeKey("evaluation/" + request.label(), 0, orders.size(), 0),
              entry.task(),
              entry.initialState(),
              request.horizon(),
              entry.task().stepLimit()));
    }
    return orders;
  }

  private static EvaluatedEpisode row(EvaluationRequest request, int place, PlayedEpisode played) {
    Episode episode = played.episode();
    return new EvaluatedEpisode(
        episode.initialState(),
        request.plan().entries().get(place).seed(),
        episode.success(),
        episode.outcome().steps(),
        episode.task().stepLimit(),
        episode.calls(),
        rewards(request, episode),
        played.seconds());
  }

  private static List<RewardPart> rewards(EvaluationRequest request, Episode episode) {
    EpisodeGroup alone = new EpisodeGroup(episode.task(), episode.initialState(), List.of(episode));
    return request.rewards().stream()
        .flatMap(composition -> composition.score(alone).terms().stream())
        .map(Evaluator::part)
        .toList();
  }

  private static RewardPart part(TermScores term) {
    return new RewardPart(term.term(), term.weight() * term.scores().getFirst());
  }
}
