package org.policytrim.mujoco;

import org.policytrim.mujoco.generated.Constants;

/** Which parts of the simulation's state are saved or restored. */
public enum StateParts {
  /** qpos, qvel, act. */
  PHYSICS(Constants.mjSTATE_PHYSICS),
  /** Time, physics and plugin state. */
  FULL_PHYSICS(Constants.mjSTATE_FULLPHYSICS),
  /**
   * All that integration depends on: time, qpos, qvel, act, qacc_warmstart, ctrl, applied forces,
   * active equalities, mocap poses. Going on from it repeats a trajectory to the last bit.
   */
  INTEGRATION(Constants.mjSTATE_INTEGRATION);

  private final int bits;

  StateParts(int bits) {
    this.bits = bits;
  }

  /** The bits of mjtState. */
  int bits() {
    return bits;
  }
}
