package org.policytrim.toy.reach;

import java.util.List;
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
import org.policytrim.api.environment.StateField;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;

/** The point robot's world: its tasks, what it shows and takes, and how it is demonstrated. */
final class ToyReachBenchmark implements Benchmark, Demonstrable, Filmable {

  static final String NAME = "toy-reach";
  static final String TOP_CAMERA = "top";

  private static final StateField POSITION = new StateField("position", 2, "m", "world");
  private static final StateField VELOCITY = new StateField("velocity", 2, "m/step", "world");

  /** Everything there is to know, in numbers. */
  static final ObservationSpec STATE =
      new ObservationSpec(
          "state",
          List.of(),
          List.of(
              POSITION,
              VELOCITY,
              new StateField("left-pad", 2, "m", "world"),
              new StateField("right-pad", 2, "m", "world"),
              new StateField("gate", 1, "m", "world")));

  /** A picture and the robot's own state; where the pads and the gate are must be seen. */
  static final ObservationSpec TOP =
      new ObservationSpec(
          "top-24", List.of(new CameraSpec(TOP_CAMERA, 24, 24, true)), List.of(POSITION, VELOCITY));

  static final List<ObservationSpec> PRESETS = List.of(STATE, TOP);

  private static final ActionSpec ACTIONS = new ActionSpec(List.of(push("x"), push("y")), 10);

  private final List<Task> tasks;
  private final ObservationSpec observations;
  private final ToyReachProvider.Settings settings;

  ToyReachBenchmark(
      List<Task> tasks, ObservationSpec observations, ToyReachProvider.Settings settings) {
    this.tasks = List.copyOf(tasks);
    this.observations = observations;
    this.settings = settings;
  }

  private static ActionAxis push(String name) {
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
        NAME, "toy-reach, plain Java", ACTIONS, observations, List.of(POSITION, VELOCITY));
  }

  @Override
  public TaskSuite suite() {
    return new TaskSuite(NAME, tasks);
  }

  /** Tables are laid by chance, keyed by the state's name: they never run out. */
  @Override
  public int stateCount(Task task, StateSplit split) {
    return Integer.MAX_VALUE;
  }

  @Override
  public Environment open(Task task) {
    return new ToyReachEnvironment(this, task, ToyReachTask.named(task.id()));
  }

  @Override
  public ObservationSpec videoSpec() {
    return new ObservationSpec(
        "video", List.of(new CameraSpec(TOP_CAMERA, 240, 240, true)), List.of());
  }

  @Override
  public List<String> demonstrationStyles() {
    return List.of(ToyReachDemonstrator.EXPERT.name(), ToyReachDemonstrator.TELEOPERATED.name());
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (!(environment instanceof ToyReachEnvironment world)) {
      throw new IllegalArgumentException("toy-reach demonstrates in its own environments only");
    }
    for (ToyReachDemonstrator.Style known :
        List.of(ToyReachDemonstrator.EXPERT, ToyReachDemonstrator.TELEOPERATED)) {
      if (known.name().equals(style)) {
        return new ToyReachDemonstrator(world, known, random);
      }
    }
    throw new IllegalArgumentException(
        "toy-reach is demonstrated in the styles " + demonstrationStyles() + ", found " + style);
  }

  /** The action with every value in its range; refuses what is no action at all. */
  double[] clipped(double[] action) {
    if (action.length != ACTIONS.dimensions()) {
      throw new IllegalArgumentException(
          "an action is %d numbers, found %d".formatted(ACTIONS.dimensions(), action.length));
    }
    double[] clipped = new double[action.length];
    for (int axis = 0; axis < action.length; axis++) {
      if (!Double.isFinite(action[axis])) {
        throw new IllegalArgumentException("an action is finite, found " + action[axis]);
      }
      clipped[axis] = ACTIONS.axes().get(axis).clip(action[axis]);
    }
    return clipped;
  }

  /** Deviation of the jolt at each step, in metres per step. */
  double jolt() {
    return settings.jolt();
  }

  /** In metres. */
  double padRadius() {
    return settings.padRadius();
  }
}
