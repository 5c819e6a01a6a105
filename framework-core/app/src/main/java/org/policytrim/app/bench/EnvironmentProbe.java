package org.policytrim.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.policytrim.toolkit.measurement.Throughput;
import org.policytrim.toolkit.measurement.Workload;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Measures the environments of a benchmark with random actions: first one environment on one
 * thread, then one environment on each of several threads.
 *
 * @param kind {@code env} for steps, {@code render} for steps with observations
 * @param component the benchmark's name
 * @param opener opens the benchmark for the given tasks
 */
record EnvironmentProbe(String kind, String component, Function<List<String>, Benchmark> opener)
    implements ThroughputProbe {

  /** The number of tasks that are measured by default. */
  private static final int DEFAULT_TASKS = 3;

  /** The number of steps between two readings of the clock. */
  private static final int STEPS_PER_READING = 8;

  static final String STEPPING = "env";
  static final String OBSERVING = "render";

  @Override
  public List<Rate> measure(Request request) {
    List<Rate> rates = new ArrayList<>();
    try (Benchmark benchmark = opener.apply(request.subjects())) {
      List<Task> tasks = benchmark.suite().tasks();
      int count =
          request.subjects().isEmpty() ? Math.min(DEFAULT_TASKS, tasks.size()) : tasks.size();
      for (Task task : tasks.subList(0, count)) {
        rates.add(rate(benchmark, task, 1, request.seconds()));
        if (request.threads() > 1) {
          rates.add(rate(benchmark, task, request.threads(), request.seconds()));
        }
      }
    }
    return rates;
  }

  private Rate rate(Benchmark benchmark, Task task, int threads, double seconds) {
    AtomicInteger number = new AtomicInteger();
    double total =
        Throughput.perSecond(
            () -> new RandomEpisodes(benchmark, task, number.getAndIncrement()), threads, seconds);
    return kind.equals(STEPPING)
        ? new Rate(task.id() + " step", "steps/s", total, threads)
        : new Rate(
            task.id() + " observe " + observed(benchmark).name(), "observations/s", total, threads);
  }

  /** Returns the policy's observation, or that of films if the policy's has no camera image. */
  private static ObservationSpec observed(Benchmark benchmark) {
    ObservationSpec observations = benchmark.spec().observations();
    return observations.cameras().isEmpty() && benchmark instanceof Filmable filmable
        ? filmable.videoSpec()
        : observations;
  }

  /** Episodes of random actions in one environment. */
  private final class RandomEpisodes implements Workload {

    private final Environment environment;
    private final ObservationSpec observed;
    private final List<ActionAxis> axes;
    private final RandomStream random;
    private final int states;
    private int episode;
    private int remainingSteps;

    /** Opens the environment on the calling thread. */
    RandomEpisodes(Benchmark benchmark, Task task, int number) {
      this.environment = benchmark.open(task);
      this.observed = observed(benchmark);
      this.axes = benchmark.spec().actions().axes();
      this.random = RandomStream.of(number);
      this.states = benchmark.stateCount(task, StateSplit.TRAINING);
    }

    @Override
    public long run() {
      for (int step = 0; step < STEPS_PER_READING; step++) {
        step();
        if (kind.equals(OBSERVING)) {
          var _ = environment.observe(observed);
        }
      }
      return STEPS_PER_READING;
    }

    private void step() {
      if (remainingSteps == 0) {
        var _ =
            environment.reset(
                new InitialState(environment.task().id(), StateSplit.TRAINING, episode++ % states));
        remainingSteps = environment.task().stepLimit();
      }
      StepOutcome outcome = environment.step(action());
      remainingSteps = outcome.terminated() ? 0 : remainingSteps - 1;
    }

    private double[] action() {
      return axes.stream().mapToDouble(axis -> axis.clip(2 * random.nextDouble() - 1)).toArray();
    }

    @Override
    public void close() {
      environment.close();
    }
  }
}
