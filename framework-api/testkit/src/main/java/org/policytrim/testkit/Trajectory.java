package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.tensor.Matrix;

/**
 * A trajectory: the proprioception after the reset (absent after a snapshot), then one outcome per
 * step.
 */
record Trajectory(List<Matrix> start, List<StepOutcome> outcomes) {

  Trajectory {
    start = List.copyOf(start);
    outcomes = List.copyOf(outcomes);
  }

  /** Resets and executes actions, until the episode terminates. */
  static Trajectory play(Environment environment, InitialState state, List<double[]> actions) {
    Matrix start = environment.reset(state);
    return new Trajectory(List.of(start), goOn(environment, actions).outcomes());
  }

  /** Executes actions from the present state, until the episode terminates. */
  static Trajectory goOn(Environment environment, List<double[]> actions) {
    List<StepOutcome> outcomes = new ArrayList<>();
    for (double[] action : actions) {
      StepOutcome outcome = environment.step(action.clone());
      outcomes.add(outcome);
      if (outcome.terminated()) {
        break;
      }
    }
    return new Trajectory(List.of(), outcomes);
  }

  /** Returns the steps from one on. */
  Trajectory from(int step) {
    return new Trajectory(
        List.of(), outcomes.subList(Math.min(step, outcomes.size()), outcomes.size()));
  }

  /** Describes the first difference to another trajectory; empty if they are bit-identical. */
  Optional<String> difference(Trajectory other) {
    for (int i = 0; i < Math.min(start.size(), other.start.size()); i++) {
      if (!bitEqual(start.get(i), other.start.get(i))) {
        return Optional.of(
            "the robot's state after reset is %s in one and %s in the other"
                .formatted(text(start.get(i)), text(other.start.get(i))));
      }
    }
    for (int step = 0; step < Math.min(outcomes.size(), other.outcomes.size()); step++) {
      String one = text(outcomes.get(step));
      String two = text(other.outcomes.get(step));
      if (!one.equals(two)) {
        return Optional.of("step %d gave %s in one and %s in the other".formatted(step, one, two));
      }
    }
    if (outcomes.size() != other.outcomes.size()) {
      return Optional.of(
          "one ended after %d steps, the other after %d"
              .formatted(outcomes.size(), other.outcomes.size()));
    }
    return Optional.empty();
  }

  /** Returns all values as text; equal texts mean equal bits. */
  private static String text(StepOutcome outcome) {
    return "success %s, terminated %s, reward %s, state %s"
        .formatted(
            outcome.success(),
            outcome.terminated(),
            outcome.reward(),
            text(outcome.proprioception()));
  }

  private static String text(Matrix matrix) {
    return Arrays.toString(matrix.toArray());
  }

  private static boolean bitEqual(Matrix one, Matrix two) {
    return one.equals(two);
  }
}
