package org.policytrim.api.environment;

import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;

/**
 * One world with one robot, playing one task at a time.
 *
 * <p>An environment is opened, reset, stepped, observed and closed by one and the same platform
 * thread, so it may hold what is bound to a thread (a GL context). Two environments never influence
 * each other.
 */
public interface Environment extends AutoCloseable {

  /** The task this environment was opened for. */
  Task task();

  /**
   * Puts the world into an initial state. Whatever happened before, the same state gives the same
   * world bit for bit.
   *
   * @return the robot's own state, one row, in {@link Benchmark#proprioception()}'s layout
   * @throws IllegalArgumentException if the state is of another task, or its index is beyond {@link
   *     Benchmark#stateCount}
   */
  Matrix reset(InitialState state);

  /**
   * Executes one action. Values beyond an axis' range are clipped to it.
   *
   * @param action one number per axis of {@link Benchmark#actionSpec()}, in its order
   * @throws IllegalArgumentException if the length is wrong or a value is not finite; the world is
   *     then unchanged
   * @throws IllegalStateException if there was no reset yet, or the world has terminated
   */
  StepOutcome step(double[] action);

  /**
   * Looks at the world as it is. Does not change it.
   *
   * @param spec which of the benchmark's cameras at which size, and which of its state fields
   * @throws UnsupportedCapabilityException if images are asked for and the benchmark has no {@link
   *     Capability#CAMERAS}
   * @throws IllegalArgumentException if the spec names a camera or a field that the benchmark does
   *     not have
   * @throws IllegalStateException if there was no reset yet
   */
  Observation observe(ObservationSpec spec);

  /**
   * Everything needed to go on from here.
   *
   * @throws UnsupportedCapabilityException without {@link Capability#SNAPSHOTS}
   */
  EnvironmentSnapshot snapshot();

  /**
   * Goes on from a snapshot taken by an environment of the same benchmark and task: the same
   * actions then give the same trajectory bit for bit.
   *
   * @throws UnsupportedCapabilityException without {@link Capability#SNAPSHOTS}
   */
  void restore(EnvironmentSnapshot snapshot);

  /** Frees what it holds. Closing twice is allowed. */
  @Override
  void close();
}
