package org.policytrim.api.environment;

import org.apiguardian.api.API;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/**
 * One simulated robot and its surroundings, for one task.
 *
 * <p>An environment is opened, reset, stepped, observed and closed by the same platform thread, so
 * it may hold resources that are bound to a thread, such as a GL context. Environments never
 * influence each other. An environment whose state can be saved also implements {@link
 * Snapshottable}.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Environment extends AutoCloseable {

  /** Returns the task that this environment was opened for. */
  Task task();

  /**
   * Puts the environment into an initial state. The same initial state always gives the same world,
   * bit for bit, whatever happened before.
   *
   * @return the robot's own state as one row, in the layout of {@link
   *     BenchmarkSpec#proprioception()}
   * @throws IllegalArgumentException if the state belongs to another task, or its index is not
   *     below {@link Benchmark#stateCount}
   */
  Matrix reset(InitialState state);

  /**
   * Executes one action. Values outside of an axis' range are clipped to it.
   *
   * @param action one number per axis of {@link BenchmarkSpec#actions()}, in its order
   * @throws IllegalArgumentException if the length is wrong or a value is not finite; the
   *     environment is then unchanged
   * @throws IllegalStateException if there was no reset yet, or the episode has terminated
   */
  StepOutcome step(double[] action);

  /**
   * Returns an observation of the present state, without changing it.
   *
   * @param spec the cameras, with their sizes, and the state fields to be observed
   * @throws IllegalArgumentException if the spec names a camera or a field that the benchmark does
   *     not have
   * @throws IllegalStateException if there was no reset yet
   */
  Observation observe(ObservationSpec spec);

  /**
   * Frees what this environment holds. Closing twice is allowed. The default implementation does
   * nothing.
   */
  @Override
  default void close() {}
}
