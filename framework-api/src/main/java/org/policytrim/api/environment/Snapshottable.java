package org.policytrim.api.environment;

import org.apiguardian.api.API;

/** An {@link Environment} whose complete state can be saved and restored. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Snapshottable {

  /**
   * Returns everything that is needed to continue from the present state.
   *
   * @throws IllegalStateException if there was no reset yet
   */
  EnvironmentSnapshot snapshot();

  /**
   * Continues from a snapshot that was taken in an environment of the same benchmark and task. The
   * same actions then give the same trajectory, bit for bit.
   *
   * @throws IllegalArgumentException if the snapshot is of another task
   */
  void restore(EnvironmentSnapshot snapshot);
}
