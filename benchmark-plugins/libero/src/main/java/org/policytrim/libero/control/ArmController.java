package org.policytrim.libero.control;

/** Turns wishes for the arm into torques. Belongs to one simulation. */
interface ArmController {

  /** How many numbers of an action it takes. */
  int size();

  /** Begins an episode: the arm as it is known then becomes the goal. */
  void start(ArmState state);

  /**
   * Takes a new action.
   *
   * @param state the arm as it is known
   * @param action its first {@link #size()} numbers, each in [-1, 1] or clipped to it
   */
  void aim(ArmState state, double[] action);

  /**
   * The torques for one physics step, not yet clipped.
   *
   * @param state the arm as it is known
   * @param bias gravity and Coriolis torques of the arm's joints, N m
   * @param torques receives one number per joint, N m
   */
  void torques(ArmState state, double[] bias, double[] torques);

  /** What it remembers between physics steps, for snapshots. */
  double[] memory();

  /** Takes back what {@link #memory} gave. */
  void remember(double[] memory);
}
