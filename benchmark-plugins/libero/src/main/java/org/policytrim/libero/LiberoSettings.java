package org.policytrim.libero;

import org.policytrim.api.plugin.Setting;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.random.NumpyRandom;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The keys of section {@code benchmark} that only LIBERO has.
 *
 * @param seed the seed of fixtures and drawn states, 0 to 2^32 - 1
 * @param protocol the number of settling actions, and the default step limits
 * @param controller the controller of the arm, which defines the meaning of actions
 * @param start the state of the arm that the controller uses first
 * @param gripper the meaning of the last number of an action
 * @param quality the quality of images
 */
public record LiberoSettings(
    @Setting(
            value =
                "seed of fixtures and drawn states: evaluation state i has the fixtures of the"
                    + " original's reset i after env.seed(seed)",
            byDefault = "0",
            min = 0,
            max = NumpyRandom.LARGEST_SEED)
        long seed,
    @Setting(
            value =
                "policytrim-500 (15 settling actions, limits 240/240/320/480), openpi-500 (10;"
                    + " 220/280/300/520) or unsettled (none)",
            byDefault = "policytrim-500")
        EvaluationProtocol protocol,
    @Setting(
            value = "osc-pose (as in the benchmark: moves the hand) or joint-position",
            byDefault = "osc-pose")
        ControllerKind controller,
    @Setting(
            value =
                "stale (as in the benchmark: the first action starts from the arm before the"
                    + " initial state was set) or fresh",
            byDefault = "stale")
        ControllerStart start,
    @Setting(
            value =
                "environment (-1 opens, 1 closes, by the sign), steady (-1 opens, 0 holds, 1 closes) or"
                    + " openvla (1 opens, 0 closes)",
            byDefault = "environment")
        GripperConvention gripper,
    @Setting(
            value =
                "quality of images: fast (no shadows, reflections and multisampling, meshes without"
                    + " detail below 5 mm) or parity (the original's pixels)",
            byDefault = "fast")
        RenderQuality quality) {

  public LiberoSettings {
    Ranges.check(LiberoSettings.class, seed, protocol, controller, start, gripper, quality);
  }

  /** Returns the defaults. */
  public static LiberoSettings standard() {
    return new LiberoSettings(
        0,
        EvaluationProtocol.POLICYTRIM_500,
        ControllerKind.OSC_POSE,
        ControllerStart.STALE,
        GripperConvention.ENVIRONMENT,
        RenderQuality.FAST);
  }
}
