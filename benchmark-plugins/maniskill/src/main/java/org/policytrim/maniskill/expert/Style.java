package org.policytrim.maniskill.expert;

/**
 * The manner of a demonstration.
 *
 * @param pace the share of the robot's speed limits, above 0 to 1
 * @param longestPause the longest pause between two stages in steps
 * @param detour the deviation of motions through free space from their path in metres
 * @param tremor the standard deviation of joint positions during these motions in radians
 */
record Style(double pace, int longestPause, double detour, double tremor) {

  /** Direct. */
  static final Style EXPERT = new Style(1, 0, 0, 0);

  /** Slower, with pauses, detours and small errors, like a person with a remote control. */
  static final Style TELEOPERATED = new Style(0.6, 5, 0.02, 0.002);
}
