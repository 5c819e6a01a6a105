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

/** The methods that all clauses about benchmarks need. */
interface BenchmarkUnderTest {

  /** Returns the instance that most clauses share. */
  Benchmark benchmark();

  /** Opens another instance with the same settings; the caller closes it. */
  Benchmark openBenchmark();

  /** Returns the tasks to test. */
  Stream<Task> tasks();

  /** Returns the number of steps of a test trajectory. */
  int trialSteps();

  /** Returns random actions within the ranges; the same number gives the same actions. */
  default List<double[]> actions(int number) {
    RandomStream random = RandomStream.of(0x7E57, number);
    return Stream.generate(() -> SpecSamples.action(benchmark().spec().actions(), random))
        .limit(trialSteps())
        .toList();
  }

  /** Returns a training state of the task. */
  default InitialState training(Task task, int index) {
    return new InitialState(
        task.id(), StateSplit.TRAINING, index % benchmark().stateCount(task, StateSplit.TRAINING));
  }

  /** Opens an environment, applies a function to it and closes it. */
  default <T> T in(Benchmark opener, Task task, Function<Environment, T> work) {
    try (Environment environment = opener.open(task)) {
      return work.apply(environment);
    }
  }

  /** Returns the trajectory of a new environment. */
  default Trajectory alone(Task task, InitialState state, List<double[]> actions) {
    return in(benchmark(), task, environment -> Trajectory.play(environment, state, actions));
  }
}
