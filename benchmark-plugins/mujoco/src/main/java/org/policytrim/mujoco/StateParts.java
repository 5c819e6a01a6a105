package org.policytrim.mujoco;

import org.policytrim.mujoco.generated.Constants;

/** The parts of a simulation's state that are saved and restored together (mjtState). */
public enum StateParts {
  /** Positions, velocities and actuator activations: qpos, qvel, act. */
  PHYSICS(Constants.mjSTATE_PHYSICS),
  /** {@link #PHYSICS}, time and the state of MuJoCo plugins. */
  FULL_PHYSICS(Constants.mjSTATE_FULLPHYSICS),
  /**
   * Everything that integration depends on: time, qpos, qvel, act, qacc_warmstart, ctrl, applied
   * forces, active equality constraints and mocap poses. A trajectory continued from this state is
   * bit-identical to the original.
   */
  INTEGRATION(Constants.mjSTATE_INTEGRATION);

  private final int bits;

  StateParts(int bits) {
    this.bits = bits;
  }

  /** Returns the bit mask of mjtState. */
  int bits() {
    return bits;
  }
}
