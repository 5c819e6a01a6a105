package org.policytrim.gr00t;

import org.policytrim.api.plugin.Setting;
import org.policytrim.network.flow.Exploration;

/**
 * What an experiment may set beside the keys that all models share.
 *
 * @param size the preset of a network made from scratch
 * @param version which architecture such a network has
 * @param embodiment whose encoders and decoders are used; -1 for those the network was made with
 * @param denoiseSteps how many; 0 for what the network was made with
 * @param noise the noise level of stochastic denoise steps
 * @param exploration where chance enters when plans are drawn for training
 * @param noisesPerExample with how many noises each demonstrated moment is learned at once
 * @param largestBatch how many observations or plans are computed at once
 * @param network sizes that differ from the preset's
 */
public record Gr00tSettings(
    @Setting(
            value =
                "sizes of a network made from scratch: nano (about a million weights, trains on two"
                    + " cores) or small (about ten million)",
            byDefault = "nano")
        Gr00tSize size,
    @Setting(
            value =
                "architecture of a network made from scratch: n15 (future tokens, cross attention"
                    + " to all tokens) or n17 (none, to text and images in turn)",
            byDefault = "n15")
        Gr00tVersion version,
    @Setting(
            value =
                "number of the embodiment whose encoders and decoders are used, from 0 on; -1 for"
                    + " the one the network was made with",
            byDefault = "-1")
        int embodiment,
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

  /** The number that stands for a network's own embodiment. */
  public static final int OWN_EMBODIMENT = -1;

  public Gr00tSettings {
    if (embodiment < OWN_EMBODIMENT) {
      throw new IllegalArgumentException(
          "embodiment is at least 0, or -1 for the network's own, found " + embodiment);
    }
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
  public static Gr00tSettings defaults() {
    return new Gr00tSettings(
        Gr00tSize.NANO,
        Gr00tVersion.N15,
        OWN_EMBODIMENT,
        0,
        0.5,
        Exploration.SINGLE_STEP,
        4,
        256,
        NetworkOverrides.none());
  }
}
