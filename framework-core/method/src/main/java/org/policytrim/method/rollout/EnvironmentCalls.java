package org.policytrim.method.rollout;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.tensor.Matrix;

/**
 * Calls an environment and turns its failures into errors that name the call, the task, the initial
 * state, the step and the place in the plugin. Outcomes that are missing or not finite are failures
 * too, because every later number would be wrong.
 */
final class EnvironmentCalls {

  private static final String REMEDY =
      "This is a fault of the benchmark's plugin; its author can reproduce it with the contract"
          + " test of its benchmark";

  private final Environment environment;
  private final InitialState state;

  EnvironmentCalls(Environment environment, InitialState state) {
    this.environment = environment;
    this.state = state;
  }

  /**
   * Calls a method of the environment.
   *
   * @param method the name of the method, for messages
   * @param step the number of steps taken before the call
   * @throws PluginException if it fails or returns null
   */
  <T> T call(String method, int step, Supplier<@Nullable T> work) {
    T result;
    try {
      result = work.get();
    } catch (PluginException | CancellationException known) {
      throw known;
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      throw failed(method, step, "failed: " + failure + place(failure), failure);
    }
    if (result == null) {
      throw failed(method, step, "returned null", null);
    }
    return result;
  }

  /** Checks that the numbers of an outcome are finite. */
  StepOutcome requireFinite(StepOutcome outcome, int step) {
    requireFinite("step", step, outcome.proprioception());
    if (!Double.isFinite(outcome.reward())) {
      throw failed("step", step, "returned the reward " + outcome.reward(), null);
    }
    return outcome;
  }

  /** Checks that the proprioception that a method returned is finite. */
  void requireFinite(String method, int step, @Nullable Matrix proprioception) {
    if (proprioception == null || !proprioception.isFinite()) {
      throw failed(method, step, "returned proprioception that is missing or not finite", null);
    }
  }

  private PluginException failed(
      String method, int step, String problem, @Nullable Throwable cause) {
    return new PluginException(
        environment.getClass().getName(),
        "%s() of task %s, state %s, step %d %s"
            .formatted(method, state.taskId(), state.id(), step, problem),
        REMEDY,
        cause);
  }

  /** Returns the first line of the plugin in a stack trace; the JDK's own lines are left out. */
  private static String place(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(line -> line.getModuleName() == null)
        .findFirst()
        .map(line -> " (at " + line + ")")
        .orElse("");
  }
}
