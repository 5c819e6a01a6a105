package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.plugin.BenchmarkProvider.Selection;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.libero.environment.Simulation;
import org.policytrim.libero.task.Suites;
import org.policytrim.toolkit.environment.SelectionResolver;

/**
 * Builds, resets, settles and steps every task from recorded and drawn states: one task of each
 * arena, and with -Dpolicytrim.thorough=true all tasks of the plugin.
 */
class EveryTaskTest {

  /**
   * The speed, in m/s or rad/s, that indicates a wrong scene. In some recorded states bottles still
   * tumble (5.9 rad/s in the first one of libero_90_54).
   */
  private static final double THROWN_ABOUT = 20;

  private static final double GONE_BELOW = -0.2;

  static Stream<String> tasks() {
    return Boolean.getBoolean("policytrim.thorough")
        ? Suites.load().ids().stream()
        : Stream.of("libero_spatial_5", "libero_90_80");
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void buildsLoadsSettlesAndSteps(String id) {
    LiberoProvider provider = new LiberoProvider(TestAssets.cache(), 1);
    Selection selection = SelectionResolver.resolve(provider, List.of(id), "");
    try (Benchmark benchmark = provider.create(LiberoSettings.standard(), selection)) {
      Task task = benchmark.suite().tasks().getFirst();
      int states = benchmark.stateCount(task, StateSplit.EVALUATION);
      assertThat(states).isPositive();
      try (Environment environment = benchmark.open(task)) {
        for (InitialState state :
            List.of(
                new InitialState(id, StateSplit.EVALUATION, 0),
                new InitialState(id, StateSplit.EVALUATION, states - 1),
                new InitialState(id, StateSplit.TRAINING, 0),
                new InitialState(id, StateSplit.VALIDATION, 0))) {
          play(environment, state);
        }
      }
    }
  }

  private static void play(Environment environment, InitialState state) {
    assertThat(environment.reset(state).isFinite()).as(state.id()).isTrue();
    Simulation simulation = ((LiberoEnvironment) environment).simulation();
    assertThat(simulation.succeeded()).as("done before it begins: %s", state.id()).isFalse();
    assertThat(simulation.data().warnings()).as(state.id()).isZero();
    for (int step = 0; step < 3; step++) {
      StepOutcome outcome = environment.step(new double[] {0.1, -0.1, 0.1, 0, 0, 0.1, -1});
      assertThat(outcome.terminated()).as(state.id()).isFalse();
      assertThat(outcome.proprioception().isFinite()).as(state.id()).isTrue();
    }
    for (int dof = 0; dof < simulation.data().qvel().length(); dof++) {
      assertThat(Math.abs(simulation.data().qvel().get(dof)))
          .as("speed %d of %s", dof, state.id())
          .isLessThan(THROWN_ABOUT);
    }
    for (int body = 0; body < simulation.data().xpos().rows(); body++) {
      assertThat(simulation.data().xpos().get(body, 2)).as(state.id()).isGreaterThan(GONE_BELOW);
    }
  }
}
