package org.policytrim.testkit.broken;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.testkit.FakeBenchmark;
import org.policytrim.testkit.SpecSamples;

/** A correct benchmark; subclasses break one method. */
class DisturbedBenchmark implements Benchmark, Demonstrable, Filmable {

  final FakeBenchmark sound;

  DisturbedBenchmark() {
    sound =
        FakeBenchmark.of(
                SpecSamples.actions(2),
                SpecSamples.cameraAndState(16, 4),
                new Task("push", "push it", 60))
            .succeeding((steps, point) -> Math.hypot(point[0], point[1]) < 0.1)
            .terminating((steps, point) -> Math.abs(point[0]) > 3);
  }

  /** Changes an environment. */
  Environment disturb(Environment environment) {
    return environment;
  }

  /** Changes a demonstrator. */
  Demonstrator disturb(Demonstrator demonstrator) {
    return demonstrator;
  }

  @Override
  public Environment open(Task task) {
    return disturb(sound.open(task));
  }

  @Override
  public BenchmarkSpec spec() {
    return sound.spec();
  }

  @Override
  public TaskSuite suite() {
    return sound.suite();
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return sound.stateCount(task, split);
  }

  @Override
  public ObservationSpec videoSpec() {
    return sound.videoSpec();
  }

  @Override
  public List<String> demonstrationStyles() {
    return sound.demonstrationStyles();
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    Environment inner =
        environment instanceof DisturbedEnvironment disturbed ? disturbed.sound : environment;
    return disturb(sound.demonstrator(inner, style, random));
  }

  @Override
  public void close() {
    sound.close();
  }
}
