package org.policytrim.maniskill;

import org.policytrim.api.plugin.Setting;
import org.policytrim.maniskill.robot.ControlMode;

/**
 * The settings of an experiment besides those that all benchmarks share.
 *
 * @param control the meaning of actions
 * @param limits the step limits where the experiment sets none
 * @param robot the robot of all tasks
 * @param seed the first seed, 0 to 1000000000
 */
public record ManiskillSettings(
    @Setting(
            value = "meaning of actions: a control mode of ManiSkill, such as pd-ee-delta-pose",
            byDefault = "pd-ee-delta-pose")
        ControlMode control,
    @Setting(
            value =
                "step limits: demonstrated (room for the longest demonstrations) or original (ManiSkill's)",
            byDefault = "demonstrated")
        StepLimits limits,
    @Setting(
            value =
                "robot: standard (each task's in ManiSkill) or wrist-camera (panda_wristcam in all tasks)",
            byDefault = "standard")
        RobotChoice robot,
    @Setting(
            value = "seed of training state 0: state k is that of the original's reset(seed + k)",
            byDefault = "0",
            min = 0,
            max = 1e9)
        long seed) {

  /** The largest first seed. */
  static final long LARGEST_SEED = 1_000_000_000L;

  public ManiskillSettings {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw new IllegalArgumentException(
          "seed must be between 0 and %d, found %d".formatted(LARGEST_SEED, seed));
    }
  }

  /** Returns the defaults. */
  public static ManiskillSettings standard() {
    return new ManiskillSettings(
        ControlMode.PD_EE_DELTA_POSE, StepLimits.DEMONSTRATED, RobotChoice.STANDARD, 0);
  }
}
