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
 * @param lora how a policy opened from a bundle is trained
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
    @Setting(
            value =
                "what logits are divided by when tokens are drawn, above 0; imported checkpoints"
                    + " are opened at 1.6, as the original trains them",
            byDefault = "1.0")
        double temperature,
    @Setting(
            value =
                "how plans are made in evaluation: drawn as in training (sampled), the likeliest"
                    + " action token (greedy: repeats a pause forever that was often shown), the"
                    + " likeliest of all tokens (greedy-of-all), or by a checkpoint's regression"
                    + " head (regression)",
            byDefault = "sampled")
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
            value =
                "how a policy opened from a bundle is trained: by low-rank adapters of this rank,"
                    + " or whole",
            byDefault = "{}")
        LoraSettings lora,
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

  /**
   * What an imported checkpoint is opened with: the temperature of the original's training, and the
   * head it was trained for.
   */
  public static OftSettings imported(boolean regression) {
    OftSettings defaults = defaults();
    return new OftSettings(
        OftSize.FULL,
        1.6,
        regression ? Decoding.REGRESSION : Decoding.GREEDY_OF_ALL,
        PromptStyle.QUESTION,
        defaults.stopToken(),
        defaults.lora(),
        defaults.largestBatch(),
        defaults.network());
  }

  /** Every default. */
  public static OftSettings defaults() {
    return new OftSettings(
        OftSize.NANO,
        1.0,
        Decoding.SAMPLED,
        PromptStyle.INSTRUCTION,
        true,
        LoraSettings.whole(),
        64,
        OftOverrides.none());
  }
}
