package org.policytrim.pi05;

import org.policytrim.api.plugin.Setting;
import org.policytrim.network.flow.Exploration;

/**
 * What an experiment may set beside the keys that all models share.
 *
 * @param size the preset of a network made from scratch
 * @param denoiseSteps how many; 0 for what the network was made with
 * @param noise the noise level of stochastic denoise steps
 * @param exploration where chance enters when plans are drawn for training
 * @param state how the robot's state enters
 * @param noisesPerExample with how many noises each demonstrated moment is learned at once
 * @param largestBatch how many observations or plans are computed at once
 * @param network sizes that differ from the preset's
 */
public record Pi05Settings(
    @Setting(
            value =
                "sizes of a network made from scratch: nano (about a million weights, trains on two"
                    + " cores) or full (as published, 3 billion)",
            byDefault = "nano")
        Pi05Size size,
    @Setting(
            value = "denoise steps per plan, at least 1; 0 for what the network was made with",
            byDefault = "0")
        int denoiseSteps,
    @Setting(value = "noise level of stochastic denoise steps, above 0", byDefault = "0.5")
        double noise,
    @Setting(
            value =
                "where chance enters in training: one denoise step (single-step), all of them"
                    + " (joint), or all with learned noise (flow-noise)",
            byDefault = "single-step")
        Exploration exploration,
    @Setting(
            value =
                "how the state enters a network made from scratch: as steps in the prompt (prompt),"
                    + " as numbers (plain) or not at all (none)",
            byDefault = "prompt")
        StateEntry state,
    @Setting(
            value = "with how many noises each demonstrated moment is learned at once, at least 1",
            byDefault = "4")
        int noisesPerExample,
    @Setting(
            value = "how many observations or plans are computed at once, at least 1",
            byDefault = "256")
        int largestBatch,
    @Setting(
            value = "sizes of a network made from scratch that differ from the preset's",
            byDefault = "{}")
        NetworkOverrides network) {

  /** How the robot's state enters. */
  public enum StateEntry {
    /** Each number as one of 256 steps, a word of the prompt; as the original does. */
    PROMPT,
    /** All numbers through one affine map to a few tokens. */
    PLAIN,
    /** Not at all: images and instruction must do. */
    NONE
  }

  public Pi05Settings {
    if (denoiseSteps < 0) {
      throw new IllegalArgumentException(
          "denoise-steps is at least 1, or 0 for the network's own, found " + denoiseSteps);
    }
    if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("noise is above 0, found " + noise);
    }
    if (noisesPerExample < 1 || largestBatch < 1) {
      throw new IllegalArgumentException(
          "noises-per-example and largest-batch are at least 1, found %d and %d"
              .formatted(noisesPerExample, largestBatch));
    }
  }

  /** Every default. */
  public static Pi05Settings defaults() {
    return new Pi05Settings(
        Pi05Size.NANO,
        0,
        0.5,
        Exploration.SINGLE_STEP,
        StateEntry.PROMPT,
        4,
        256,
        NetworkOverrides.none());
  }
}
