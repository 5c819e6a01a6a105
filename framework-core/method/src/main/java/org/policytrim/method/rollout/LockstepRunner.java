package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.model.ActionSample;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.action.ObservationAdapter;
import org.policytrim.method.rollout.EnvironmentWorkers.LaneTask;
import org.policytrim.method.rollout.EnvironmentWorkers.RunningTasks;

/**
 * Plays episodes side by side in rounds. In every round each lane executes its chunk, all lanes
 * wait for one another, free lanes take the next episodes in the order of the requests, and all
 * planning points go through one batched call. The number of lanes alone determines which episodes
 * share a batch; timing and threads do not.
 */
final class LockstepRunner {

  private final EnvironmentWorkers workers;
  private final ChunkExecutor executor;
  private final ObservationAdapter observations;

  /**
   * Creates a runner for one policy in one benchmark.
   *
   * @param workers hold the environments
   * @param adapter converts the policy's actions to the benchmark's
   * @param observations converts the observations that environments return
   */
  LockstepRunner(
      EnvironmentWorkers workers, ActionAdapter adapter, ObservationAdapter observations) {
    this.workers = workers;
    this.executor = new ChunkExecutor(adapter);
    this.observations = observations;
  }

  /**
   * Starts to play episodes.
   *
   * @param requests the episodes, with distinct keys
   * @param planner predicts the chunks
   */
  LockstepRounds start(List<EpisodeRequest> requests, Planner planner) {
    return new Rounds(requests, planner);
  }

  /** The rounds of the episodes of one call to {@link #start}. */
  private final class Rounds implements LockstepRounds {

    private final List<EpisodeRequest> requests;
    private final Planner planner;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<EpisodeKey, PlayedEpisode> results = new HashMap<>();
    private Optional<RunningTasks<Boolean>> working = Optional.empty();
    private int started;

    Rounds(List<EpisodeRequest> requests, Planner planner) {
      this.requests = requests;
      this.planner = planner;
      for (int lane = 0; lane < Math.min(workers.lanes(), requests.size()); lane++) {
        lanes.add(new Lane(lane));
      }
    }

    @Override
    public int finished() {
      return results.size();
    }

    @Override
    public List<PlayedEpisode> results() {
      return requests.stream().map(request -> results.get(request.key())).toList();
    }

    @Override
    public boolean advance() {
      awaitEnvironments();
      for (Lane lane : lanes) {
        lane.takeResult().ifPresent(played -> results.put(played.episode().key(), played));
      }
      List<LaneTask<Boolean>> starts = starts();
      if (!starts.isEmpty()) {
        working = Optional.of(workers.start(starts));
        return true;
      }
      List<Lane> waiting =
          lanes.stream()
              .filter(Lane::isPlaying)
              .sorted(Comparator.comparingInt(Lane::rank))
              .toList();
      if (waiting.isEmpty()) {
        return false;
      }
      plan(waiting);
      working =
          Optional.of(
              workers.start(waiting.stream().map(lane -> lane.task(lane::execute)).toList()));
      return true;
    }

    private void awaitEnvironments() {
      Optional<RunningTasks<Boolean>> tasks = working;
      working = Optional.empty();
      tasks.ifPresent(RunningTasks::await);
    }

    private List<LaneTask<Boolean>> starts() {
      List<LaneTask<Boolean>> starts = new ArrayList<>();
      for (Lane lane : lanes) {
        if (!lane.isPlaying() && started < requests.size()) {
          int rank = started++;
          starts.add(lane.task(pool -> lane.start(pool, requests.get(rank), rank)));
        }
      }
      return starts;
    }

    private void plan(List<Lane> waiting) {
      long began = System.nanoTime();
      List<ActionSample> samples = planner.plan(waiting.stream().map(Lane::point).toList());
      if (samples.size() != waiting.size()) {
        throw new IllegalStateException(
            "%d chunks were returned for %d observations"
                .formatted(samples.size(), waiting.size()));
      }
      double share = (System.nanoTime() - began) / (double) waiting.size();
      for (int i = 0; i < waiting.size(); i++) {
        waiting.get(i).receive(samples.get(i), planner.policyVersion(), share);
      }
    }

    @Override
    public void close() {
      try {
        awaitEnvironments();
      } finally {
        workers
            .start(
                lanes.stream()
                    .filter(Lane::isPlaying)
                    .map(lane -> lane.task(lane::release))
                    .toList())
            .await();
      }
    }
  }

  /**
   * One of the episodes that are played side by side. Used by its worker during the parallel part
   * of a round and by the main thread between rounds.
   */
  private final class Lane {

    private final int index;
    private Optional<RunningEpisode> running = Optional.empty();
    private Optional<PlanningPoint> point = Optional.empty();
    private Optional<PlayedEpisode> result = Optional.empty();
    private Optional<ActionSample> sample = Optional.empty();
    private long policyVersion;
    private int rank;

    Lane(int index) {
      this.index = index;
    }

    LaneTask<Boolean> task(Function<EnvironmentPool, Boolean> work) {
      return new LaneTask<>(index, work);
    }

    boolean isPlaying() {
      return running.isPresent();
    }

    PlanningPoint point() {
      return point.orElseThrow();
    }

    /** Returns the index of the episode among the requests, by which batches are ordered. */
    int rank() {
      return rank;
    }

    void receive(ActionSample received, long version, double nanoseconds) {
      sample = Optional.of(received);
      policyVersion = version;
      running.orElseThrow().addTime(nanoseconds);
    }

    Optional<PlayedEpisode> takeResult() {
      Optional<PlayedEpisode> taken = result;
      result = Optional.empty();
      return taken;
    }

    boolean start(EnvironmentPool pool, EpisodeRequest request, int requestRank) {
      Environment environment = pool.take(request.task());
      try {
        RunningEpisode episode = new RunningEpisode(request, environment, workers.resets());
        point = Optional.of(episode.observe(observations));
        running = Optional.of(episode);
        rank = requestRank;
        return true;
      } catch (RuntimeException failure) {
        EnvironmentPool.closeAfter(failure, environment);
        throw EpisodeFailure.in(request, failure);
      }
    }

    boolean execute(EnvironmentPool pool) {
      RunningEpisode episode = running.orElseThrow();
      try {
        episode.execute(executor, sample.orElseThrow(), policyVersion);
        if (!episode.isFinished()) {
          point = Optional.of(episode.observe(observations));
          return true;
        }
      } catch (RuntimeException failure) {
        running = Optional.empty();
        EnvironmentPool.closeAfter(failure, episode.environment());
        throw EpisodeFailure.in(episode.request(), failure);
      }
      result = Optional.of(episode.result());
      return release(pool);
    }

    boolean release(EnvironmentPool pool) {
      Environment environment = running.orElseThrow().environment();
      running = Optional.empty();
      pool.giveBack(environment);
      return true;
    }
  }
}
