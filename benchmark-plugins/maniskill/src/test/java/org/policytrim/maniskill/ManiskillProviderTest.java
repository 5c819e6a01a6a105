package org.policytrim.maniskill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrim.api.demonstration.Demonstrable;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.task.Catalogue;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.toolkit.environment.SelectionResolver;

class ManiskillProviderTest {

  @Test
  void listsItsCatalogWithoutAssets(@TempDir Path empty) {
    ManiskillProvider provider = new ManiskillProvider(new AssetCache(empty, List.of()));

    assertThat(provider.catalog().tasks()).hasSize(13).contains("StackCube-v1", "RollBall-v1");
    assertThat(provider.catalog().observations()).contains("state", "objects", "base-hand-64");
  }

  @Test
  void refusesTasksWithoutTheCameraUnlessTheRobotHasIt() {
    List<String> tasks = List.of("PushCube-v1", "StackCube-v1");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> create(ManiskillSettings.standard(), tasks, "base-hand-64"))
        .withMessageContaining("PushCube-v1")
        .withMessageContaining("hand_camera");
    Benchmark benchmark = create(withCamera(ControlMode.PD_EE_DELTA_POSE), tasks, "base-hand-64");
    assertThat(benchmark.spec().observations().cameras()).hasSize(2);
    benchmark.close();
  }

  @Test
  void refusesTasksWithDifferentStates() {
    List<String> tasks = List.of("PushCube-v1", "StackCube-v1");
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> create(ManiskillSettings.standard(), tasks, "state"))
        .withMessageContaining("PushCube-v1")
        .withMessageContaining("StackCube-v1");
  }

  @Test
  void startsWithTheWristTurnedForTheCamera() {
    Task task = new Task("PushCube-v1", "push", 10);
    double plain = lastJoint(ManiskillSettings.standard(), task);
    double turned = lastJoint(withCamera(ControlMode.PD_EE_DELTA_POSE), task);

    assertThat(turned).isCloseTo(plain - Math.PI / 2, org.assertj.core.data.Offset.offset(1e-6));
  }

  private static double lastJoint(ManiskillSettings settings, Task task) {
    try (Benchmark benchmark = create(settings, List.of(task.id()), "objects");
        Environment environment = benchmark.open(task)) {
      return environment.reset(new InitialState(task.id(), StateSplit.TRAINING, 0)).get(0, 6);
    }
  }

  /** The fields of the shared state equal the task's own. */
  @Test
  void sharesAStateAmongTasks() {
    for (String id : Catalogue.ids()) {
      Task task = new Task(id, "do it", 10);
      try (Benchmark benchmark = create(ManiskillSettings.standard(), List.of(id), "objects");
          Benchmark own = create(ManiskillSettings.standard(), List.of(id), "state");
          Environment environment = benchmark.open(task)) {
        Matrix _ = environment.reset(new InitialState(id, StateSplit.TRAINING, 4));
        double[] shared = environment.observe(benchmark.spec().observations()).state().toArray();
        Observation state = environment.observe(own.spec().observations());
        double[] numbers = state.state().toArray();
        int offset = 0;
        int objects = 0;
        for (StateField field : own.spec().observations().state()) {
          boolean object = field.name().endsWith("-pose") && !field.name().equals("tool-pose");
          if (object) {
            int at = 25 + 7 * objects;
            assertThat(slice(shared, at, 7))
                .as(id + " " + field.name())
                .isEqualTo(slice(numbers, offset, 7));
            assertThat(shared[49 + 3 * objects])
                .isEqualTo(numbers[offset] - shared[18], org.assertj.core.data.Offset.offset(1e-9));
            objects++;
          } else if (field.name().endsWith("-position")) {
            assertThat(slice(shared, 46, 3)).isEqualTo(slice(numbers, offset, 3));
          }
          offset += field.size();
        }
        assertThat(objects).as(id).isBetween(1, 3);
      }
    }
  }

  private static double[] slice(double[] values, int from, int size) {
    return java.util.Arrays.copyOfRange(values, from, from + size);
  }

  @ParameterizedTest
  @EnumSource(ControlMode.class)
  void playsInEveryControlMode(ControlMode mode) {
    Task task = new Task("PickCube-v1", "pick", 20);
    try (Benchmark benchmark =
            create(
                new ManiskillSettings(mode, StepLimits.ORIGINAL, RobotChoice.STANDARD, 0),
                List.of(task.id()),
                "state");
        Environment environment = benchmark.open(task)) {
      assertThat(benchmark.suite().tasks().getFirst().stepLimit()).isEqualTo(50);
      assertThat(benchmark instanceof Demonstrable)
          .isEqualTo(!mode.movesTool() || mode.rotatesTool());
      Matrix _ = environment.reset(new InitialState(task.id(), StateSplit.TRAINING, 0));
      double[] action = new double[benchmark.spec().actions().axes().size()];
      for (int step = 0; step < 20; step++) {
        assertThat(environment.step(action).reward()).isFinite();
      }
    }
  }

  @Test
  void rejectsSeedsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ManiskillSettings(
                    ControlMode.PD_JOINT_POS, StepLimits.ORIGINAL, RobotChoice.STANDARD, -1));
  }

  private static ManiskillSettings withCamera(ControlMode mode) {
    return new ManiskillSettings(mode, StepLimits.DEMONSTRATED, RobotChoice.WRIST_CAMERA, 0);
  }

  private static Benchmark create(
      ManiskillSettings settings, List<String> tasks, String observation) {
    ManiskillProvider provider = new ManiskillProvider(TestAssets.cache());
    return provider.create(settings, SelectionResolver.resolve(provider, tasks, observation));
  }
}
