package org.policytrim.oft;

import org.policytrim.api.plugin.Setting;
import org.policytrim.oft.prompt.PromptStyle;

/**
 * What an experiment may set beside the keys that all models share.
 *
 * @param size the preset of a network made from scratch
 * @param temperature what logits are divided by when tokens are drawn
 * @param decoding how plans are made in evaluation
 * @param prompt what a network made from scratch is prompted with
 * @param stopToken whether a stop token follows the action slots of a network made from scratch
 * @param largestBatch how many observations or plans are computed at once
 * @param network sizes that differ from the preset's
 */
public record OftSettings(
    @Setting(
            value =
                "sizes of a network made from scratch: nano (less than a million weights, trains on"
                    + " two cores) or full (as published, 7 billion)",
            byDefault = "nano")
        OftSize size,
    @Setting(value = "what logits are divided by when tokens are drawn, above 0", byDefault = "1.6")
        double temperature,
    @Setting(
            value =
                "how plans are made in evaluation: the likeliest action token (greedy), the"
                    + " likeliest of all tokens (greedy-of-all), drawn as in training (sampled), or"
                    + " by a checkpoint's regression head (regression)",
            byDefault = "greedy")
        Decoding decoding,
    @Setting(
            value =
                "what a network made from scratch is prompted with: the instruction alone"
                    + " (instruction) or OpenVLA's question with it (question)",
            byDefault = "instruction")
        PromptStyle prompt,
    @Setting(
            value =
                "whether a stop token follows the action slots of a network made from scratch, as"
                    + " in published ones",
            byDefault = "true")
        boolean stopToken,
    @Setting(
            value = "how many observations or plans are computed at once, at least 1",
            byDefault = "64")
        int largestBatch,
    @Setting(
            value = "sizes of a network made from scratch that differ from the preset's",
            byDefault = "{}")
        OftOverrides network) {

  public OftSettings {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("temperature is above 0, found " + temperature);
    }
    if (largestBatch < 1) {
      throw new IllegalArgumentException("largest-batch is at least 1, found " + largestBatch);
    }
  }

  /** Every default. */
  public static OftSettings defaults() {
    return new OftSettings(
        OftSize.NANO, 1.6, Decoding.GREEDY, PromptStyle.INSTRUCTION, true, 64, OftOverrides.none());
  }
}
