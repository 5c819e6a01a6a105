package org.policytrim.testkit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.toolkit.random.RandomStream;

/** What the clauses about benchmarks have in common. */
interface BenchmarkUnderTest {

  /** The instance that most clauses share. */
  Benchmark benchmark();

  /** Another instance with the same settings; the caller closes it. */
  Benchmark openBenchmark();

  /** The tasks to be tried. */
  Stream<Task> tasks();

  /** How many steps a trial takes. */
  int trialSteps();

  /** Random actions within the ranges, the same for the same number. */
  default List<double[]> actions(int number) {
    RandomStream random = RandomStream.of(0x7E57, number);
    return Stream.generate(() -> SpecSamples.action(benchmark().spec().actions(), random))
        .limit(trialSteps())
        .toList();
  }

  /** A training state of the task. */
  default InitialState training(Task task, int index) {
    return new InitialState(
        task.id(), StateSplit.TRAINING, index % benchmark().stateCount(task, StateSplit.TRAINING));
  }

  /** Does something in an environment of its own. */
  default <T> T in(Benchmark world, Task task, Function<Environment, T> work) {
    try (Environment environment = world.open(task)) {
      return work.apply(environment);
    }
  }

  /** What an environment that did nothing before returns for these actions. */
  default Trajectory alone(Task task, InitialState state, List<double[]> actions) {
    return in(benchmark(), task, environment -> Trajectory.play(environment, state, actions));
  }
}
