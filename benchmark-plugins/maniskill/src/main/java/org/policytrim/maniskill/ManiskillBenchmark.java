package org.policytrim.maniskill;

import java.util.List;
import java.util.Map;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.TaskSpec;
import org.policytrim.maniskill.task.TaskWorld;

/** ManiSkill as one experiment configured it. */
class ManiskillBenchmark implements Benchmark, Filmable {

  private static final double CONTROL_HERTZ = 20;
  private static final int FILM_SIDE = 256;

  private static final ObservationSpec VIDEO =
      new ObservationSpec(
          "video",
          List.of(new CameraSpec(Presets.FILM_CAMERA, FILM_SIDE, FILM_SIDE, true)),
          List.of());

  private final TaskSuite suite;
  private final List<TaskSpec> specs;
  private final ObservationSpec observation;
  private final ManiskillSettings settings;
  private final Seeds seeds;
  private final Engine engine;
  private final Map<String, Panda> robots;
  private final PictureStore store;
  private final BenchmarkSpec spec;

  /**
   * Creates a benchmark.
   *
   * @param specs the tasks of the suite, in its order
   * @param robots the robots of all tasks by name
   * @param store the meshes and textures for images
   */
  ManiskillBenchmark(
      TaskSuite suite,
      List<TaskSpec> specs,
      ObservationSpec observation,
      ManiskillSettings settings,
      Engine engine,
      Map<String, Panda> robots,
      PictureStore store) {
    this.suite = suite;
    this.specs = List.copyOf(specs);
    this.observation = observation;
    this.settings = settings;
    this.seeds = new Seeds(settings.seed());
    this.engine = engine;
    this.robots = Map.copyOf(robots);
    this.store = store;
    Panda any = robots.values().iterator().next();
    this.spec =
        new BenchmarkSpec(
            ManiskillException.PLUGIN,
            engine + ", mani_skill 3.0.1",
            new ActionSpec(settings.control().axes(any.description()), CONTROL_HERTZ),
            this.observation,
            Presets.PROPRIOCEPTION);
  }

  @Override
  public BenchmarkSpec spec() {
    return spec;
  }

  @Override
  public TaskSuite suite() {
    return suite;
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return Seeds.COUNT;
  }

  @Override
  public Environment open(Task task) {
    TaskSpec wanted =
        specs.stream()
            .filter(spec -> spec.id().equals(task.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "this benchmark has no task '%s'; it has %s"
                            .formatted(task.id(), suite.tasks().stream().map(Task::id).toList())));
    Panda robot = robots.get(wanted.robot());
    TaskWorld world = new TaskWorld(engine, robot, wanted, settings.control());
    return new ManiskillEnvironment(this, task, world, new Pictures(store, robot));
  }

  @Override
  public ObservationSpec videoSpec() {
    return VIDEO;
  }

  ControlMode control() {
    return settings.control();
  }

  long seed(InitialState state) {
    return seeds.of(state);
  }
}
