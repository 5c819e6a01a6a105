package org.policytrim.toy.reach;

import java.util.List;
import org.policytrim.api.action.ActionSpec;
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
import org.policytrim.toolkit.demonstration.DemonstrationStyles;
import org.policytrim.toolkit.demonstration.StyledDemonstrable;
import org.policytrim.toolkit.environment.ActionAxes;
import org.policytrim.toolkit.environment.ObservationPresets;
import org.policytrim.toy.reach.ToyReachDemonstrator.Style;

/**
 * The benchmark: its specs, and a factory of environments and demonstrators.
 *
 * @param suite the selected tasks
 * @param observations the selected preset
 * @param settings the disturbance and the size of the pads
 */
record ToyReachBenchmark(
    TaskSuite suite, ObservationSpec observations, ToyReachProvider.Settings settings)
    implements Benchmark, StyledDemonstrable, Filmable {

  static final String NAME = "toy-reach";
  static final String CAMERA = "top";

  /** The robot's own state, which every step returns for the reward terms. */
  private static final List<StateField> ROBOT =
      List.of(
          new StateField("position", 2, "m", "world"),
          new StateField("velocity", 2, "m/step", "world"));

  /** All state fields, in the order of {@link ToyReachEnvironment#state}. */
  static final List<StateField> FIELDS =
      List.of(
          ROBOT.getFirst(),
          ROBOT.getLast(),
          new StateField("left-pad", 2, "m", "world"),
          new StateField("right-pad", 2, "m", "world"),
          new StateField("gate", 1, "m", "world"));

  /** With an image, a policy must see the pads and the gate. */
  static final ObservationPresets PRESETS =
      ObservationPresets.of(
          new ObservationSpec("state", List.of(), FIELDS),
          new ObservationSpec("top-24", List.of(new CameraSpec(CAMERA, 24, 24, true)), ROBOT));

  static final ActionSpec ACTIONS =
      new ActionSpec(List.of(ActionAxes.handTranslation("x"), ActionAxes.handTranslation("y")), 10);

  private static final DemonstrationStyles<ToyReachEnvironment> STYLES =
      DemonstrationStyles.of(NAME, ToyReachEnvironment.class)
          .with(
              "expert",
              (table, random) -> new ToyReachDemonstrator(table, random, new Style(0.055, 0, 0)))
          .with(
              "teleoperated",
              (table, random) ->
                  new ToyReachDemonstrator(table, random, new Style(0.032, 0.35, 0.03)));

  @Override
  public BenchmarkSpec spec() {
    return new BenchmarkSpec(NAME, "toy-reach, plain Java", ACTIONS, observations, ROBOT);
  }

  /** Initial states are drawn by index, without end. */
  @Override
  public int stateCount(Task task, StateSplit split) {
    return Integer.MAX_VALUE;
  }

  @Override
  public Environment open(Task task) {
    return new ToyReachEnvironment(task, ToyReachTask.named(task.id()), settings);
  }

  @Override
  public ObservationSpec videoSpec() {
    return new ObservationSpec("video", List.of(new CameraSpec(CAMERA, 240, 240, true)), List.of());
  }

  @Override
  public DemonstrationStyles<ToyReachEnvironment> styles() {
    return STYLES;
  }
}
