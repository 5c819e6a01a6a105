package org.policytrim.host.pretrain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.EpisodeListener;
import org.policytrim.method.rollout.EpisodeLoop;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Records a benchmark's demonstrator on the training states of a task, beginning with the first
 * state, until it has the requested number of successes. Failures are dropped and counted. All
 * numbers are rounded to single precision, in which they are stored. The recording of a task does
 * not depend on other tasks.
 */
public final class DemonstrationRecorder {

  private static final long STREAM = RandomStream.keyOf("demonstrations");

  /** The maximum number of attempts per requested demonstration. */
  private static final int MAX_ATTEMPTS_EACH = 3;

  private final EnvironmentWorkers workers;
  private final ObservationSpec request;
  private final long seed;

  /**
   * Creates a recorder.
   *
   * @param workers the threads that step the environments
   * @param request the observation that is recorded
   * @param seed the seed of the experiment
   */
  public DemonstrationRecorder(EnvironmentWorkers workers, ObservationSpec request, long seed) {
    this.workers = workers;
    this.request = request;
    this.seed = seed;
  }

  /**
   * Records demonstrations of a task.
   *
   * @param task the task
   * @param style one of the benchmark's demonstration styles
   * @param count the requested number of successes, at least 1
   * @param listener receives progress on the calling thread, and may throw to stop the recording
   * @throws PluginException if the demonstrator never solves the task
   */
  public DemonstrationSet record(Task task, String style, int count, EpisodeListener listener) {
    List<Demonstration> demonstrations = new ArrayList<>();
    int attempts = 0;
    int most = mostAttempts(task, count);
    while (demonstrations.size() < count && attempts < most) {
      int missing = count - demonstrations.size();
      int block = Math.min(Math.min(missing, 2 * workers.lanes()), most - attempts);
      demonstrations.addAll(attempt(task, style, attempts, block));
      attempts += block;
      listener.finished(demonstrations.size(), count);
    }
    return new DemonstrationSet(
        style, demonstrations, List.of(count(task, style, attempts, demonstrations)));
  }

  private int mostAttempts(Task task, int count) {
    int states = workers.benchmark().stateCount(task, StateSplit.TRAINING);
    return (int) Math.min(states, (long) MAX_ATTEMPTS_EACH * count);
  }

  private DemonstrationSet.TaskCount count(
      Task task, String style, int attempts, List<Demonstration> kept) {
    if (kept.isEmpty()) {
      throw new PluginException(
          workers.benchmark().spec().name(),
          "its demonstrator in style '%s' solved task %s from none of %d training states within %d steps"
              .formatted(style, task.id(), attempts, task.stepLimit()),
          "Increase benchmark.limit, choose another pretrain.style or leave the task out");
    }
    return new DemonstrationSet.TaskCount(
        task.id(),
        kept.size(),
        attempts - kept.size(),
        kept.stream().mapToInt(Demonstration::steps).average().orElseThrow());
  }

  private Demonstrable benchmark() {
    if (workers.benchmark() instanceof Demonstrable demonstrable) {
      return demonstrable;
    }
    throw new PluginException(
        workers.benchmark().spec().name(),
        "it has no demonstrations to pretrain from",
        "Start from a bundle: policy.bundle");
  }

  /**
   * Attempts states from {@code first} on, and returns the successes in the order of the states.
   */
  private List<Demonstration> attempt(Task task, String style, int first, int count) {
    List<InitialState> states =
        IntStream.range(first, first + count)
            .mapToObj(index -> new InitialState(task.id(), StateSplit.TRAINING, index))
            .toList();
    return workers
        .map(states, state -> task, (environment, state) -> record(environment, state, style))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Demonstration> record(
      Environment environment, InitialState state, String style) {
    Task task = environment.task();
    EpisodeLoop episode = new EpisodeLoop(environment, state, task.stepLimit());
    RandomStream random =
        RandomStream.of(seed, STREAM, RandomStream.keyOf(state.taskId()), state.index());
    Demonstrator demonstrator = benchmark().demonstrator(environment, style, random);
    List<Observation> observations = new ArrayList<>();
    List<double[]> actions = new ArrayList<>();
    List<Boolean> meant = new ArrayList<>();
    episode.run(
        () -> {
          observations.add(rounded(environment.observe(request)));
          double[] action = demonstrator.act();
          actions.add(action.clone());
          meant.add(demonstrator.isIntended());
          return action;
        });
    if (!episode.success()) {
      return Optional.empty();
    }
    Matrix done = Matrix.ofRows(actions.toArray(double[][]::new)).map(value -> (float) value);
    return Optional.of(new Demonstration(task, state, observations, done, meant));
  }

  private static Observation rounded(Observation observation) {
    return new Observation(
        observation.images(),
        observation.state().map(value -> (float) value),
        observation.instruction());
  }
}
