package org.policytrim.testkit.broken;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Capability;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.testkit.FakeBenchmark;
import org.policytrim.testkit.SpecSamples;

/** A sound benchmark, to be broken in one method. */
class DisturbedBenchmark implements Benchmark {

  final FakeBenchmark sound;

  DisturbedBenchmark() {
    this(EnumSet.allOf(Capability.class));
  }

  DisturbedBenchmark(Set<Capability> capabilities) {
    boolean cameras = capabilities.contains(Capability.CAMERAS);
    sound =
        FakeBenchmark.of(
                SpecSamples.actions(2),
                cameras ? SpecSamples.cameraAndState(16, 4) : SpecSamples.stateOnly(4),
                new Task("push", "push it", 60))
            .succeeding((steps, point) -> Math.hypot(point[0], point[1]) < 0.1)
            .terminating((steps, point) -> Math.abs(point[0]) > 3)
            .withCapabilities(capabilities);
  }

  /** Breaks an environment. */
  Environment disturb(Environment environment) {
    return environment;
  }

  /** Breaks a demonstrator. */
  Demonstrator disturb(Demonstrator demonstrator) {
    return demonstrator;
  }

  @Override
  public Environment open(Task task) {
    return disturb(sound.open(task));
  }

  @Override
  public String name() {
    return sound.name();
  }

  @Override
  public String engine() {
    return sound.engine();
  }

  @Override
  public TaskSuite suite() {
    return sound.suite();
  }

  @Override
  public ActionSpec actionSpec() {
    return sound.actionSpec();
  }

  @Override
  public ObservationSpec observationSpec() {
    return sound.observationSpec();
  }

  @Override
  public List<StateField> proprioception() {
    return sound.proprioception();
  }

  @Override
  public Set<Capability> capabilities() {
    return sound.capabilities();
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
