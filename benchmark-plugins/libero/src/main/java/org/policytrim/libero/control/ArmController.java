package org.policytrim.libero.control;

/** Converts target motions of the arm to torques. Belongs to one simulation. */
interface ArmController {

  /** Returns how many numbers of an action it uses. */
  int size();

  /** Starts an episode with the given state as the goal. */
  void start(ArmState state);

  /**
   * Sets the goal of a new action.
   *
   * @param state the state of the arm
   * @param action the first {@link #size()} numbers are used; they are clipped to [-1, 1]
   */
  void aim(ArmState state, double[] action);

  /**
   * Computes the torques of one physics step, not yet clipped.
   *
   * @param state the state of the arm
   * @param bias gravity and Coriolis torques of the arm's joints, N m
   * @param torques receives one number per joint, N m
   */
  void torques(ArmState state, double[] bias, double[] torques);

  /** Returns the values that are kept between physics steps. */
  double[] saveState();

  /** Restores what {@link #saveState} returned. */
  void restoreState(double[] saved);
}
