package org.policytrim.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tool.ThroughputProbe;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Steps, or looks at, the worlds of a benchmark with random actions: one world on one thread, then
 * as many as there may be threads.
 *
 * @param kind {@code env} for stepping, {@code render} for what a policy is shown
 * @param component the benchmark's name
 * @param opener opens it for these tasks
 */
record EnvironmentMeter(String kind, String component, Function<List<String>, Benchmark> opener)
    implements ThroughputProbe {

  /** How many tasks are measured where none is named. */
  private static final int UNASKED = 3;

  /** Steps between two looks at the clock. */
  private static final int BURST = 8;

  static final String STEPPING = "env";
  static final String LOOKING = "render";

  @Override
  public List<Rate> measure(Request request) {
    List<Rate> rates = new ArrayList<>();
    try (Benchmark benchmark = opener.apply(request.subjects())) {
      List<Task> tasks = benchmark.suite().tasks();
      int wanted = request.subjects().isEmpty() ? Math.min(UNASKED, tasks.size()) : tasks.size();
      for (Task task : tasks.subList(0, wanted)) {
        rates.add(rate(benchmark, task, 1, request.seconds()));
        if (request.threads() > 1) {
          rates.add(rate(benchmark, task, request.threads(), request.seconds()));
        }
      }
    }
    return rates;
  }

  private Rate rate(Benchmark benchmark, Task task, int threads, double seconds) {
    double total = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Double>> measured = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        measured.add(pool.submit(() -> alone(benchmark, task, number, seconds)));
      }
      for (Future<Double> one : measured) {
        total += one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
    return kind.equals(STEPPING)
        ? new Rate(task.id() + " step", "steps/s", total, threads)
        : new Rate(
            task.id() + " observe " + seen(benchmark).name(), "observations/s", total, threads);
  }

  /** What the policy is shown; where that is no picture and there could be one, the video's. */
  private static ObservationSpec seen(Benchmark benchmark) {
    ObservationSpec observations = benchmark.spec().observations();
    return observations.cameras().isEmpty() && benchmark instanceof Filmable filmable
        ? filmable.videoSpec()
        : observations;
  }

  /** One world on the calling thread, which opens and closes it. */
  private double alone(Benchmark benchmark, Task task, int number, double seconds) {
    try (Environment world = benchmark.open(task)) {
      Player player = new Player(benchmark, world, number);
      ObservationSpec seen = seen(benchmark);
      return Stopwatch.rate(
          seconds,
          () -> {
            for (int step = 0; step < BURST; step++) {
              player.step();
              if (kind.equals(LOOKING)) {
                var _ = world.observe(seen);
              }
            }
            return BURST;
          });
    }
  }

  /** Plays random actions, episode after episode. */
  private static final class Player {

    private final Environment world;
    private final List<ActionAxis> axes;
    private final RandomStream random;
    private final int states;
    private int episode;
    private int left;

    Player(Benchmark benchmark, Environment world, int number) {
      this.world = world;
      this.axes = benchmark.spec().actions().axes();
      this.random = RandomStream.of(number);
      this.states = benchmark.stateCount(world.task(), StateSplit.TRAINING);
    }

    void step() {
      if (left == 0) {
        var _ =
            world.reset(
                new InitialState(world.task().id(), StateSplit.TRAINING, episode++ % states));
        left = world.task().stepLimit();
      }
      StepOutcome outcome = world.step(action());
      left = outcome.terminated() ? 0 : left - 1;
    }

    private double[] action() {
      return axes.stream().mapToDouble(axis -> axis.clip(2 * random.nextDouble() - 1)).toArray();
    }
  }
}
