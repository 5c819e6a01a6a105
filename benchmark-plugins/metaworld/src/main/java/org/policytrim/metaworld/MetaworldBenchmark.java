package org.policytrim.metaworld;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.BenchmarkSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Filmable;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.metaworld.expert.ScriptedPolicies;
import org.policytrim.metaworld.expert.ScriptedPolicy;
import org.policytrim.metaworld.expert.TeleoperatedPolicy;
import org.policytrim.metaworld.goal.GoalSplits;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.CounterfactualTask;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.mujoco.environment.CameraImages;
import org.policytrim.toolkit.demonstration.DemonstrationStyles;
import org.policytrim.toolkit.environment.ActionAxes;
import org.policytrim.toolkit.environment.ActionClipping;

/** The tasks of Meta-World that one experiment selected. */
final class MetaworldBenchmark implements Benchmark, Demonstrable, Filmable {

  /** The rate of actions, each of which lasts five physics steps of 2.5 ms. */
  private static final double CONTROL_HERTZ = 80;

  static final ActionSpec ACTIONS =
      new ActionSpec(
          List.of(
              ActionAxes.handTranslation("x"),
              ActionAxes.handTranslation("y"),
              ActionAxes.handTranslation("z"),
              ActionAxes.gripper(-1, 1)),
          CONTROL_HERTZ);

  private static final DemonstrationStyles<MetaworldEnvironment> STYLES =
      DemonstrationStyles.of(MetaworldProvider.NAME, MetaworldEnvironment.class)
          .with("expert", (environment, _) -> expert(environment))
          .with("teleoperated", MetaworldBenchmark::teleoperator);

  private final TaskSuite suite;
  private final ObservationSpec observation;
  private final MetaworldSettings settings;
  private final SharedScenes scenes;
  private final CameraImages images;
  private final Map<String, GoalSplits> goals = new ConcurrentHashMap<>();

  /**
   * Creates the benchmark.
   *
   * @param scenes closed with this benchmark
   * @param images closed with this benchmark
   */
  MetaworldBenchmark(
      TaskSuite suite,
      ObservationSpec observation,
      MetaworldSettings settings,
      SharedScenes scenes,
      CameraImages images) {
    this.suite = suite;
    this.observation = observation;
    this.settings = settings;
    this.scenes = scenes;
    this.images = images;
  }

  @Override
  public BenchmarkSpec spec() {
    return new BenchmarkSpec(
        MetaworldProvider.NAME,
        "MuJoCo 3.3.0, metaworld 3.1.1",
        ACTIONS,
        observation,
        MetaworldObservations.PROPRIOCEPTION);
  }

  @Override
  public ObservationSpec available() {
    return MetaworldObservations.AVAILABLE;
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
            .map(selected -> Catalogue.task(selected.id()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "this benchmark does not contain the task '%s', only %s"
                            .formatted(task.id(), suite.tasks().stream().map(Task::id).toList())));
    return new MetaworldEnvironment(
        this, task, new TaskSimulation(spec, scenes.open(spec)), images);
  }

  @Override
  public ObservationSpec videoSpec() {
    return MetaworldObservations.VIDEO;
  }

  @Override
  public List<String> demonstrationStyles() {
    return STYLES.names();
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (environment instanceof MetaworldEnvironment opened && opened.benchmark() != this) {
      throw new IllegalArgumentException("the environment belongs to another benchmark");
    }
    return STYLES.demonstrator(environment, style, random);
  }

  private static Demonstrator expert(MetaworldEnvironment environment) {
    ScriptedPolicy policy = policy(environment);
    return () -> ActionClipping.clip(ACTIONS, policy.act(environment.currentObservation()));
  }

  private static Demonstrator teleoperator(
      MetaworldEnvironment environment, RandomGenerator random) {
    TeleoperatedPolicy policy = new TeleoperatedPolicy(policy(environment), random);
    return () -> policy.act(environment.currentObservation());
  }

  private static ScriptedPolicy policy(MetaworldEnvironment environment) {
    return ScriptedPolicies.of(CounterfactualTask.instructedTask(environment.task().id()));
  }

  /** Returns the random vector of an initial state. */
  double[] goal(InitialState state) {
    return goals
        .computeIfAbsent(
            state.taskId(), id -> new GoalSplits(Catalogue.task(id).goals(), settings.seed()))
        .goal(state.split(), state.index());
  }

  @Override
  public void close() {
    images.close();
    scenes.close();
  }
}
