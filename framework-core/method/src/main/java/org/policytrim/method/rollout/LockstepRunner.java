package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.ActionSample;
import org.policytrim.method.action.ActionAdapter;
import org.policytrim.method.rollout.EnvironmentWorkers.LaneTask;

/**
 * Plays episodes side by side in rounds: every lane executes its chunk, all wait for one another,
 * lanes that are done take the next orders in sequence, everything that waits for a plan goes
 * through one batched call. Which episodes share a batch depends on the number of lanes alone,
 * never on timing or threads.
 */
public final class LockstepRunner {

  private final EnvironmentWorkers workers;
  private final ChunkExecutor executor;
  private final ObservationSpec request;

  /**
   * Rounds for one policy in one benchmark.
   *
   * @param workers where the environments live
   * @param adapter the policy's actions to the benchmark's
   * @param request what environments are asked to show
   */
  public LockstepRunner(
      EnvironmentWorkers workers, ActionAdapter adapter, ObservationSpec request) {
    this.workers = workers;
    this.executor = new ChunkExecutor(adapter);
    this.request = request;
  }

  /** Hears of every round, on the main thread; may throw to end the play. */
  @FunctionalInterface
  public interface RoundListener {

    /** So many episodes are done, of so many. */
    void finished(int episodes, int total);
  }

  /**
   * Plays all orders.
   *
   * @return the episodes, in the orders' order
   * @throws RuntimeException what an environment, the planner or the listener threw; every
   *     environment is then back in its pool or closed
   */
  public List<PlayedEpisode> play(
      List<EpisodeRequest> orders, Planner planner, RoundListener listener) {
    try (Rounds rounds = new Rounds(orders, planner)) {
      while (rounds.next()) {
        listener.finished(rounds.finished(), orders.size());
      }
      return rounds.results();
    }
  }

  /** One play: which lane plays what, and what is done. */
  private final class Rounds implements AutoCloseable {

    private final List<EpisodeRequest> orders;
    private final Planner planner;
    private final List<Lane> lanes = new ArrayList<>();
    private final PlayedEpisode[] results;
    private int dealt;
    private int finished;

    Rounds(List<EpisodeRequest> orders, Planner planner) {
      this.orders = orders;
      this.planner = planner;
      this.results = new PlayedEpisode[orders.size()];
      for (int lane = 0; lane < Math.min(workers.lanes(), orders.size()); lane++) {
        lanes.add(new Lane(lane));
      }
    }

    int finished() {
      return finished;
    }

    List<PlayedEpisode> results() {
      return List.of(results);
    }

    /** Plays a round; false where there is nothing left to play. */
    boolean next() {
      deal();
      List<Lane> waiting =
          lanes.stream()
              .filter(Lane::isPlaying)
              .sorted(Comparator.comparingInt(lane -> lane.moment().place()))
              .toList();
      if (waiting.isEmpty()) {
        return false;
      }
      plan(waiting);
      workers.run(waiting.stream().map(lane -> lane.task(lane::execute)).toList());
      for (Lane lane : waiting) {
        lane.takeResult()
            .ifPresent(
                played -> {
                  results[lane.place()] = played;
                  finished++;
                });
      }
      return true;
    }

    private void deal() {
      List<LaneTask<Boolean>> starts = new ArrayList<>();
      for (Lane lane : lanes) {
        if (!lane.isPlaying() && dealt < orders.size()) {
          int place = dealt++;
          starts.add(lane.task(pool -> lane.start(pool, orders.get(place), place)));
        }
      }
      workers.run(starts);
    }

    private void plan(List<Lane> waiting) {
      long began = System.nanoTime();
      List<ActionSample> plans = planner.plan(waiting.stream().map(Lane::moment).toList());
      if (plans.size() != waiting.size()) {
        throw new IllegalStateException(
            "%d plans came for %d observations".formatted(plans.size(), waiting.size()));
      }
      double share = (System.nanoTime() - began) / (double) waiting.size();
      for (int i = 0; i < waiting.size(); i++) {
        waiting.get(i).receive(plans.get(i), planner.policyVersion(), share);
      }
    }

    /** Gives back what is still being played: only after a failure or a stop. */
    @Override
    public void close() {
      workers.run(
          lanes.stream().filter(Lane::isPlaying).map(lane -> lane.task(lane::abandon)).toList());
    }
  }

  /** A seat: its worker moves it while a round runs, the main thread between rounds. */
  private final class Lane {

    private final int index;
    private Optional<RunningEpisode> running = Optional.empty();
    private Optional<PlanningPoint> moment = Optional.empty();
    private Optional<PlayedEpisode> result = Optional.empty();
    private Optional<ActionSample> sample = Optional.empty();
    private long policyVersion;
    private int place;

    Lane(int index) {
      this.index = index;
    }

    LaneTask<Boolean> task(Function<EnvironmentPool, Boolean> work) {
      return new LaneTask<>(index, work);
    }

    boolean isPlaying() {
      return running.isPresent();
    }

    PlanningPoint moment() {
      return moment.orElseThrow();
    }

    int place() {
      return place;
    }

    void receive(ActionSample plan, long version, double nanoseconds) {
      sample = Optional.of(plan);
      policyVersion = version;
      running.orElseThrow().charge(nanoseconds);
    }

    Optional<PlayedEpisode> takeResult() {
      Optional<PlayedEpisode> taken = result;
      result = Optional.empty();
      return taken;
    }

    boolean start(EnvironmentPool pool, EpisodeRequest order, int orderPlace) {
      Environment environment = pool.take(order.task());
      try {
        RunningEpisode episode = new RunningEpisode(order, orderPlace, environment);
        moment = Optional.of(episode.observe(request));
        running = Optional.of(episode);
        place = orderPlace;
        return true;
      } catch (RuntimeException failure) {
        environment.close();
        throw EpisodeFailure.in(order, failure);
      }
    }

    boolean execute(EnvironmentPool pool) {
      RunningEpisode episode = running.orElseThrow();
      try {
        episode.execute(executor, sample.orElseThrow(), policyVersion);
        if (!episode.finished()) {
          moment = Optional.of(episode.observe(request));
          return true;
        }
      } catch (RuntimeException failure) {
        running = Optional.empty();
        episode.environment().close();
        throw EpisodeFailure.in(episode.order(), failure);
      }
      result = Optional.of(episode.result());
      return abandon(pool);
    }

    boolean abandon(EnvironmentPool pool) {
      pool.giveBack(running.orElseThrow().environment());
      running = Optional.empty();
      return true;
    }
  }
}
