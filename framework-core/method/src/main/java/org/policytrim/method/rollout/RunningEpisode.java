package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.action.ObservationAdapter;

/**
 * An episode while it is being played. Used by its lane's worker during the parallel part of a
 * round and by the main thread between rounds.
 */
final class RunningEpisode {

  private final EpisodeRequest request;
  private final EpisodeLoop loop;
  private final ResetConsistency resets;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<double[]> actions = new ArrayList<>();
  private final List<double[]> states = new ArrayList<>();
  private long clippedValues;
  private long nanoseconds;

  /** Starts the episode by resetting the environment. */
  RunningEpisode(EpisodeRequest request, Environment environment, ResetConsistency resets) {
    this.request = request;
    this.resets = resets;
    long began = System.nanoTime();
    loop = new EpisodeLoop(environment, request.initialState(), request.limit());
    nanoseconds = System.nanoTime() - began;
    resets.reset(request.initialState(), loop.beginning());
  }

  EpisodeRequest request() {
    return request;
  }

  Environment environment() {
    return loop.environment();
  }

  /** Observes the environment for the next decision. */
  PlanningPoint observe(ObservationAdapter observations) {
    long began = System.nanoTime();
    PlanningPoint point =
        new PlanningPoint(
            request,
            decisions.size(),
            loop.steps(),
            observations.adapt(loop.observe(observations.request())));
    nanoseconds += System.nanoTime() - began;
    if (decisions.isEmpty()) {
      resets.observed(request.initialState(), observations.request().name(), point.observation());
    }
    return point;
  }

  /** Executes the first actions of a chunk. */
  void execute(ChunkExecutor executor, ActionSample sample, long policyVersion) {
    long began = System.nanoTime();
    int start = loop.steps();
    ChunkExecutor.Execution executed = executor.execute(loop, sample.chunk(), request.horizon());
    decisions.add(new Decision(decisions.size(), start, executed.steps(), sample, policyVersion));
    actions.addAll(executed.actions());
    states.addAll(executed.proprioception());
    clippedValues += executed.clippedValues();
    nanoseconds += System.nanoTime() - began;
  }

  /** Adds this episode's share of the time of a batched policy call. */
  void addTime(double nanosecondsOfCall) {
    nanoseconds += Math.round(nanosecondsOfCall);
  }

  boolean isFinished() {
    return loop.isFinished();
  }

  /** Returns the finished episode. */
  PlayedEpisode result() {
    Episode episode =
        new Episode(
            request.key(),
            request.task(),
            request.initialState(),
            request.horizon(),
            decisions,
            Matrix.ofRows(actions.toArray(double[][]::new)),
            Matrix.ofRows(states.toArray(double[][]::new)),
            loop.outcome());
    return new PlayedEpisode(episode, clippedValues, nanoseconds / 1e9);
  }
}
