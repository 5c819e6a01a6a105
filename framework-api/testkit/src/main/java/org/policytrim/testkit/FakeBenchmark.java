package org.policytrim.testkit;

import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.action.ActionSpec;
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
import org.policytrim.api.tensor.Matrix;

/**
 * A benchmark with given specs, for tests that need no simulator. Its state is a point with one
 * coordinate per action axis. The initial state decides the start, in [-1, 1]; each step adds a
 * tenth of the clipped action. Observations are computed from the point; the test sets the rules
 * for success and termination.
 */
public final class FakeBenchmark implements Benchmark, Demonstrable, Filmable {

  /** A condition on the state after a step. */
  @FunctionalInterface
  public interface Rule {

    /**
     * Evaluates the condition.
     *
     * @param steps the steps since the reset, from 1
     * @param point one coordinate per action axis
     */
    boolean holds(int steps, double[] point);

    /** Returns a rule that holds from a step on. */
    static Rule fromStep(int step) {
      return (steps, point) -> steps >= step;
    }

    /** Returns a rule that never holds. */
    static Rule never() {
      return (steps, point) -> false;
    }
  }

  private static final int STATES = 1000;

  private final TaskSuite suite;
  private final ActionSpec actions;
  private final ObservationSpec observations;
  private Rule success = Rule.fromStep(10);
  private Rule termination = Rule.never();

  private FakeBenchmark(ActionSpec actions, ObservationSpec observations, List<Task> tasks) {
    this.actions = actions;
    this.observations = observations;
    this.suite = new TaskSuite("fake", tasks);
  }

  /** Creates a benchmark in which every task succeeds at step 10. */
  public static FakeBenchmark of(ActionSpec actions, ObservationSpec observations, Task... tasks) {
    return new FakeBenchmark(actions, observations, List.of(tasks));
  }

  /** Returns the same benchmark with another rule for success. */
  public FakeBenchmark succeeding(Rule rule) {
    FakeBenchmark copy = copy();
    copy.success = rule;
    return copy;
  }

  /** Returns the same benchmark with a rule for termination. */
  public FakeBenchmark terminating(Rule rule) {
    FakeBenchmark copy = copy();
    copy.termination = rule;
    return copy;
  }

  @Override
  public BenchmarkSpec spec() {
    return new BenchmarkSpec(
        "fake",
        "fake engine",
        actions,
        observations,
        List.of(new StateField("point", actions.dimensions(), "1", "world")));
  }

  @Override
  public TaskSuite suite() {
    return suite;
  }

  @Override
  public int stateCount(Task task, StateSplit split) {
    return STATES;
  }

  @Override
  public Environment open(Task task) {
    if (suite.task(task.id()).isEmpty()) {
      throw new IllegalArgumentException("the fake benchmark has no task " + task.id());
    }
    return new FakeEnvironment(this, task, success, termination);
  }

  @Override
  public ObservationSpec videoSpec() {
    return new ObservationSpec("video", List.of(new CameraSpec("front", 48, 64, true)), List.of());
  }

  @Override
  public List<String> demonstrationStyles() {
    return List.of("expert", "teleoperated");
  }

  /** Moves every axis towards 0, in the style {@code teleoperated} at half the speed. */
  @Override
  public Demonstrator demonstrator(Environment environment, String style, RandomGenerator random) {
    if (!(environment instanceof FakeEnvironment fake)
        || !fake.isOf(this)
        || !demonstrationStyles().contains(style)) {
      throw new IllegalArgumentException(
          "not an environment of this benchmark, or no style " + style);
    }
    double share = style.equals("expert") ? 1 : 0.5;
    return () -> {
      double[] action = fake.point();
      for (int axis = 0; axis < action.length; axis++) {
        action[axis] = share * actions.axes().get(axis).clip(-10 * action[axis]);
      }
      return action;
    };
  }

  /** Returns the values of some state fields. */
  Matrix stateOf(double[] point, List<StateField> fields) {
    double[] state = new double[StateField.sizeOf(fields)];
    int filled = 0;
    for (StateField field : fields) {
      int offset = 0;
      for (StateField own : observations.state()) {
        if (own.equals(field)) {
          break;
        }
        offset += own.size();
      }
      for (int i = offset; i < offset + field.size(); i++) {
        state[filled++] = point[i % point.length] * (1 + i / point.length);
      }
    }
    return Matrix.of(1, state.length, state);
  }

  private FakeBenchmark copy() {
    FakeBenchmark copy = new FakeBenchmark(actions, observations, suite.tasks());
    copy.success = success;
    copy.termination = termination;
    return copy;
  }
}
