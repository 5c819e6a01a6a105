package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.Outcome;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.tensor.Matrix;

/**
 * An episode while it is being played. In a round's parallel part its lane's worker has it, between
 * them the main thread.
 */
final class RunningEpisode {

  private final EpisodeRequest order;
  private final int place;
  private final Environment environment;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<double[]> actions = new ArrayList<>();
  private final List<double[]> states = new ArrayList<>();
  private long clippedValues;
  private long nanoseconds;
  private boolean success;
  private boolean terminated;

  /** Puts the environment into the episode's initial state. */
  RunningEpisode(EpisodeRequest order, int place, Environment environment) {
    this.order = order;
    this.place = place;
    this.environment = environment;
    long began = System.nanoTime();
    environment.reset(order.initialState());
    nanoseconds = System.nanoTime() - began;
  }

  EpisodeRequest order() {
    return order;
  }

  Environment environment() {
    return environment;
  }

  PlanningPoint observe(ObservationSpec request) {
    long began = System.nanoTime();
    PlanningPoint moment =
        new PlanningPoint(
            order, place, decisions.size(), actions.size(), environment.observe(request));
    nanoseconds += System.nanoTime() - began;
    return moment;
  }

  void execute(ChunkExecutor executor, ActionSample sample, long policyVersion) {
    long began = System.nanoTime();
    int most = Math.min(order.horizon(), order.limit() - actions.size());
    ChunkExecutor.Chunk chunk = executor.execute(environment, sample.chunk(), most);
    decisions.add(
        new Decision(decisions.size(), actions.size(), chunk.steps(), sample, policyVersion));
    actions.addAll(chunk.actions());
    states.addAll(chunk.proprioception());
    clippedValues += chunk.clippedValues();
    success = chunk.success();
    terminated = chunk.terminated();
    nanoseconds += System.nanoTime() - began;
  }

  /** Adds this episode's share of a batched call. */
  void charge(double nanosecondsOfCall) {
    nanoseconds += Math.round(nanosecondsOfCall);
  }

  boolean finished() {
    return success || terminated || actions.size() >= order.limit();
  }

  PlayedEpisode result() {
    Outcome outcome = new Outcome(success, actions.size(), !success && !terminated);
    Episode episode =
        new Episode(
            order.key(),
            order.task(),
            order.initialState(),
            order.horizon(),
            decisions,
            Matrix.ofRows(actions.toArray(double[][]::new)),
            Matrix.ofRows(states.toArray(double[][]::new)),
            outcome);
    return new PlayedEpisode(episode, clippedValues, nanoseconds / 1e9);
  }
}
