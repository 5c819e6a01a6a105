package org.policytrim.method.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/** Tests that a failing environment is named with call, task, state, step and cause. */
class BrokenEnvironmentTest {

  private static final class Broken implements Environment {

    private final String method;
    private final int after;
    private final Supplier<@Nullable StepOutcome> fault;
    private int steps;

    Broken(String method, int after, Supplier<@Nullable StepOutcome> fault) {
      this.method = method;
      this.after = after;
      this.fault = fault;
    }

    @Override
    public Task task() {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Matrix reset(InitialState state) {
      if (method.equals("reset")) {
        StepOutcome outcome = fault.get();
        return outcome == null ? null : outcome.proprioception();
      }
      return Matrix.of(1, 1, 0);
    }

    @Override
    public @Nullable StepOutcome step(double[] action) {
      steps++;
      return method.equals("step") && steps > after ? fault.get() : outcome(0, 0);
    }

    @Override
    public Observation observe(ObservationSpec spec) {
      return Observation.ofState("move", method.equals("observe") ? Double.NaN : 0);
    }

    @Override
    public void close() {}
  }

  private static StepOutcome outcome(double reward, double proprioception) {
    return new StepOutcome(false, false, reward, Matrix.of(1, 1, proprioception));
  }

  private static Supplier<@Nullable StepOutcome> throwing(Supplier<RuntimeException> failure) {
    return () -> {
      throw failure.get();
    };
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("reset", 0, throwing(() -> new IllegalStateException("boom")), "boom"),
        Arguments.of("reset", 0, (Supplier<StepOutcome>) () -> null, "returned null"),
        Arguments.of(
            "reset", 0, (Supplier<StepOutcome>) () -> outcome(0, Double.NaN), "not finite"),
        Arguments.of("step", 3, throwing(() -> new IllegalStateException("late")), "late"),
        Arguments.of("step", 0, throwing(IndexOutOfBoundsException::new), "IndexOutOfBounds"),
        Arguments.of(
            "step",
            0,
            (Supplier<StepOutcome>)
                () -> {
                  throw new NoClassDefFoundError("gone");
                },
            "gone"),
        Arguments.of("step", 2, (Supplier<StepOutcome>) () -> null, "returned null"),
        Arguments.of("step", 2, (Supplier<StepOutcome>) () -> outcome(0, Double.NaN), "not finite"),
        Arguments.of("step", 5, (Supplier<StepOutcome>) () -> outcome(0, 1 / 0.0), "not finite"),
        Arguments.of("step", 1, (Supplier<StepOutcome>) () -> outcome(Double.NaN, 0), "NaN"));
  }

  @ParameterizedTest(name = "{0} after {1}: {3}")
  @MethodSource("faults")
  void faultsAreNamed(
      String method, int after, Supplier<@Nullable StepOutcome> fault, String problem) {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> play(new Broken(method, after, fault)))
        .withMessageContaining("Broken")
        .withMessageContaining(method + "()")
        .withMessageContaining("task line, state ")
        .withMessageContaining("step " + after + " ")
        .withMessageContaining(problem)
        .satisfies(
            failure -> {
              if (failure.getCause() != null) {
                assertThat(failure).hasMessageContaining("(at ").hasMessageContaining("Broken");
              }
            });
  }

  @Test
  void observationsThatAreNotFiniteAreNamed() {
    EpisodeLoop loop = new EpisodeLoop(new Broken("observe", 0, () -> null), state(), 10);
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(
            () ->
                loop.observe(
                    new ObservationSpec(
                        "state", List.of(), List.of(new StateField("x", 1, "m", "none")))))
        .withMessageContaining("observe() of task line")
        .withMessageContaining("must be finite");
  }

  @Test
  void stoppingIsNoFault() {
    Function<Supplier<RuntimeException>, Broken> stopped =
        failure -> new Broken("step", 0, throwing(failure));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> play(stopped.apply(CancellationException::new)));
  }

  private static void play(Environment environment) {
    new EpisodeLoop(environment, state(), 10).run(() -> new double[] {0});
  }

  private static InitialState state() {
    return new InitialState("line", StateSplit.TRAINING, 0);
  }
}
