package org.policytrim.libero;

import org.policytrim.api.plugin.Setting;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.mujoco.random.NumpyRandom;
import org.policytrim.mujoco.render.RenderQuality;

/**
 * What an experiment may set beside the keys that all benchmarks share.
 *
 * @param seed the seed from which fixtures and drawn states come, 0 to 2^32 - 1
 * @param protocol how long things settle, and the step limits where the experiment sets none
 * @param controller what actions mean
 * @param start what the controller knows when the first action comes
 * @param gripper what the last number of an action means
 * @param quality how images are drawn
 */
public record LiberoSettings(
    @Setting(
            value =
                "seed of fixtures and drawn states, 0 to 4294967295: evaluation state i stands in the"
                    + " scene of the original's reset i after env.seed(seed)",
            byDefault = "0")
        long seed,
    @Setting(
            value =
                "policytrim-500 (15 settling actions, limits 240/240/320/480), openpi-500 (10;"
                    + " 220/280/300/520) or unsettled (none)",
            byDefault = "policytrim-500")
        Protocol protocol,
    @Setting(
            value = "osc-pose (the benchmark's: moves the hand) or joint-position",
            byDefault = "osc-pose")
        ControllerKind controller,
    @Setting(
            value =
                "stale (what the benchmark does: the first action starts from the arm before the"
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
                "how images are drawn: fast (no shadows, reflections and multisampling, meshes"
                    + " without detail below 5 mm) or parity (the original's pixels)",
            byDefault = "fast")
        RenderQuality quality) {

  public LiberoSettings {
    if (seed < 0 || seed > NumpyRandom.LARGEST_SEED) {
      throw new IllegalArgumentException(
          "seed lies between 0 and %d, found %d".formatted(NumpyRandom.LARGEST_SEED, seed));
    }
  }

  /** The defaults. */
  public static LiberoSettings standard() {
    return new LiberoSettings(
        0,
        Protocol.POLICYTRIM_500,
        ControllerKind.OSC_POSE,
        ControllerStart.STALE,
        GripperConvention.ENVIRONMENT,
        RenderQuality.FAST);
  }
}
