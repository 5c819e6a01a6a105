package org.policytrim.method.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.method.reward.TermScores;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EpisodeListener;
import org.policytrim.method.rollout.EpisodeRequest;
import org.policytrim.method.rollout.PlayedEpisode;
import org.policytrim.method.rollout.PlayedUnit;
import org.policytrim.method.rollout.PolicySession;
import org.policytrim.method.rollout.UnitWork;

/**
 * Evaluates policies: plays every entry of an evaluation plan once, until success or the task's
 * step limit.
 */
public final class Evaluator {

  private final EnvironmentWorkers workers;
  private final int unit;

  /**
   * Creates an evaluator that plays a plan as one unit.
   *
   * @param workers hold the benchmark's environments
   */
  public Evaluator(EnvironmentWorkers workers) {
    this(workers, 0);
  }

  /**
   * Creates an evaluator.
   *
   * @param workers hold the benchmark's environments
   * @param unit the number of episodes per unit; 0 for one unit per plan
   */
  public Evaluator(EnvironmentWorkers workers, int unit) {
    this.workers = workers;
    this.unit = unit;
  }

  /**
   * Evaluates a policy.
   *
   * @param request the policy, the horizon and the plan
   * @param listener receives progress on the calling thread; may throw to stop
   * @return one row per entry, in the plan's order
   * @throws org.policytrim.api.plugin.PluginException naming the axis, camera or field in which
   *     policy and benchmark disagree, or the policy if it breaks its contract
   */
  public Evaluation evaluate(EvaluationRequest request, EpisodeListener listener) {
    List<EpisodeRequest> requests = request.episodes();
    SequencedMap<EpisodeKey, PlayedEpisode> played = play(request, requests, listener);
    List<EvaluatedEpisode> rows = new ArrayList<>(requests.size());
    for (EpisodeRequest one : requests) {
      rows.add(row(request, one, played.get(one.key())));
    }
    return new Evaluation(
        new EvaluationReport(request.label(), request.horizon(), rows),
        ChunkBoundaryJump.of(played.values().stream().map(PlayedEpisode::episode).toList()));
  }

  /**
   * Plays the entries of a plan like {@link #evaluate}, but returns the episodes themselves.
   *
   * @return the episodes, in the plan's order
   */
  public List<Episode> play(EvaluationRequest request, EpisodeListener listener) {
    return play(request, request.episodes(), listener).values().stream()
        .map(PlayedEpisode::episode)
        .toList();
  }

  private SequencedMap<EpisodeKey, PlayedEpisode> play(
      EvaluationRequest request, List<EpisodeRequest> episodes, EpisodeListener listener) {
    return PlayedUnit.join(
        new PolicySession(request.policy(), workers)
            .units(new EvaluationPlanner(request))
            .play(UnitWork.cut(episodes, unit), listener));
  }

  private static EvaluatedEpisode row(
      EvaluationRequest evaluation, EpisodeRequest request, PlayedEpisode played) {
    Episode episode = played.episode();
    return new EvaluatedEpisode(
        episode.initialState(),
        request.seed(),
        episode.success(),
        episode.outcome().steps(),
        request.limit(),
        episode.calls(),
        rewards(evaluation, episode),
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
