package org.policytrim.metaworld;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
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
import org.policytrim.metaworld.expert.Expert;
import org.policytrim.metaworld.expert.Experts;
import org.policytrim.metaworld.expert.Operator;
import org.policytrim.metaworld.goal.GoalSplits;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.Crossing;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.world.SceneModels;

/** Meta-World as one experiment plays it. */
final class MetaworldBenchmark implements Benchmark, Demonstrable, Filmable {

  private static final String EXPERT = "expert";
  private static final String TELEOPERATED = "teleoperated";

  /** One action lasts five physics steps of 2.5 ms. */
  private static final double CONTROL_HERTZ = 80;

  private static final ActionSpec ACTIONS =
      new ActionSpec(
          List.of(
              move("x"),
              move("y"),
              move("z"),
              new ActionAxis(
                  "gripper",
                  AxisRole.GRIPPER,
                  ActionUnit.NORMALISED,
                  ActionFrame.NONE,
                  AxisMode.ABSOLUTE,
                  -1,
                  1)),
          CONTROL_HERTZ);

  private static final ObservationSpec VIDEO =
      new ObservationSpec(
          "video", List.of(new CameraSpec("corner3" + Presets.UPRIGHT, 240, 240, true)), List.of());

  private final TaskSuite suite;
  private final ObservationSpec observation;
  private final MetaworldSettings settings;
  private final MetaworldAssets assets;
  private final SceneModels models;
  private final Pictures pictures;
  private final Runnable onClose;
  private final Map<String, GoalSplits> goals = new ConcurrentHashMap<>();
  private boolean closed;

  MetaworldBenchmark(
      TaskSuite suite,
      ObservationSpec observation,
      MetaworldSettings settings,
      MetaworldAssets assets,
      SceneModels models,
      Pictures pictures,
      Runnable onClose) {
    this.suite = suite;
    this.observation = observation;
    this.settings = settings;
    this.assets = assets;
    this.models = models;
    this.pictures = pictures;
    this.onClose = onClose;
  }

  private static ActionAxis move(String name) {
    return new ActionAxis(
        name,
        AxisRole.TRANSLATION,
        ActionUnit.NORMALISED,
        ActionFrame.WORLD,
        AxisMode.DELTA,
        -1,
        1);
  }

  @Override
  public BenchmarkSpec spec() {
    return new BenchmarkSpec(
        MetaworldProvider.NAME,
        "MuJoCo 3.3.0, metaworld 3.1.1",
        ACTIONS,
        observation,
        Presets.PROPRIOCEPTION);
  }

  @Override
  public TaskSuite suite() {
    return suite;
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return GoalSplits.COUNT;
  }

  @Override
  public Environment open(Task task) {
    TaskSpec spec =
        suite
            .task(task.id())
            .map(known -> Catalogue.task(known.id()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "this benchmark does not play '%s'; it plays %s"
                            .formatted(task.id(), suite.tasks().stream().map(Task::id).toList())));
    TaskWorld world = new TaskWorld(spec, models.open(assets.scene(spec.model()), spec.hand()));
    return new MetaworldEnvironment(this, task, world, pictures);
  }

  @Override
  public ObservationSpec videoSpec() {
    return VIDEO;
  }

  @Override
  public List<String> demonstrationStyles() {
    return List.of(EXPERT, TELEOPERATED);
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (!(environment instanceof MetaworldEnvironment world) || !world.isOf(this)) {
      throw new IllegalArgumentException("metaworld demonstrates in its own environments only");
    }
    Expert expert = Experts.of(Crossing.told(world.task().id()));
    return switch (style) {
      case EXPERT -> () -> clipped(expert.act(world.numbers()));
      case TELEOPERATED -> {
        Operator operator = new Operator(expert, random);
        yield () -> operator.act(world.numbers());
      }
      default ->
          throw new IllegalArgumentException(
              "metaworld is demonstrated in the styles %s, found '%s'"
                  .formatted(demonstrationStyles(), style));
    };
  }

  /** The random vector of an initial state. */
  double[] goal(InitialState state) {
    return goals
        .computeIfAbsent(
            state.taskId(), id -> new GoalSplits(Catalogue.task(id).goals(), settings.seed()))
        .goal(state.split(), state.index());
  }

  private static double[] clipped(double[] action) {
    for (int i = 0; i < action.length; i++) {
      action[i] = Math.clamp(action[i], -1.0, 1.0);
    }
    return action;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      pictures.close();
      onClose.run();
    }
  }
}
