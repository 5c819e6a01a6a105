package org.policytrim.pi05;

import static org.policytrim.network.family.PresetSizes.either;

import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.network.family.PresetSizes;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.pi05.graph.Pi05Sizes;

/** Presets of the sizes of a network made from scratch. */
public enum Pi05Size {
  /** About a million weights, which two cores can train; images of the camera's own size. */
  NANO(new Pi05Settings.Network(0, 8, 96, 192, 2, 4, 128, 256, 3, 4, 1, 32, 96, 256, 0, 4), 4),
  /** The published sizes: SigLIP So400m, Gemma 2B, an expert of 300 million weights. */
  FULL(
      new Pi05Settings.Network(
          224, 14, 1152, 4304, 27, 16, 2048, 16384, 18, 8, 1, 256, 1024, 4096, 32, 4),
      10);

  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;
  private static final double SHORTEST_PERIOD = 4e-3;
  private static final double LONGEST_PERIOD = 4.0;

  private final Pi05Settings.Network preset;
  private final int denoiseSteps;

  Pi05Size(Pi05Settings.Network preset, int denoiseSteps) {
    this.preset = preset;
    this.denoiseSteps = denoiseSteps;
  }

  /** Returns the denoise steps of experiments that set none. */
  int denoiseSteps() {
    return denoiseSteps;
  }

  /**
   * Returns the sizes of a network.
   *
   * @param overrides sizes that differ from the preset's
   * @param plainState true if the state enters as numbers
   * @param context the benchmark it is made for
   * @param tokens the longest prompt
   * @param vocabulary the number of token ids
   * @throws IllegalArgumentException if they do not match
   */
  Pi05Sizes sizes(
      Pi05Settings.Network overrides,
      boolean plainState,
      ModelContext context,
      int tokens,
      int vocabulary) {
    ObservationSpec observations = context.observations();
    int stateSize = plainState ? observations.stateSize() : 0;
    int axes = context.actions().dimensions();
    int actionWidth = either(overrides.actionWidth(), either(preset.actionWidth(), axes));
    if (actionWidth < axes) {
      throw new IllegalArgumentException(
          "an action has %d axes, the network supports at most %d".formatted(axes, actionWidth));
    }
    return new Pi05Sizes(
        vision(overrides, observations),
        new Pi05Sizes.Language(
            either(overrides.width(), preset.width()),
            either(overrides.hidden(), preset.hidden()),
            either(overrides.depth(), preset.depth()),
            either(overrides.heads(), preset.heads()),
            either(overrides.keyHeads(), preset.keyHeads()),
            either(overrides.headWidth(), preset.headWidth()),
            vocabulary,
            EPSILON,
            THETA),
        new Pi05Sizes.Expert(
            either(overrides.expertWidth(), preset.expertWidth()),
            either(overrides.expertHidden(), preset.expertHidden()),
            SHORTEST_PERIOD,
            LONGEST_PERIOD),
        observations.cameras().size(),
        tokens,
        stateSize,
        stateSize > 0 ? either(overrides.stateTokens(), preset.stateTokens()) : 0,
        actionWidth);
  }

  private VisionSizes vision(Pi05Settings.Network overrides, ObservationSpec observations) {
    int image =
        either(
            overrides.imageSize(),
            either(preset.imageSize(), PresetSizes.imageSide(observations, preset.patch())));
    return new VisionSizes(
        either(overrides.visionWidth(), preset.visionWidth()),
        either(overrides.visionHidden(), preset.visionHidden()),
        either(overrides.visionDepth(), preset.visionDepth()),
        either(overrides.visionHeads(), preset.visionHeads()),
        either(overrides.patch(), preset.patch()),
        image,
        image);
  }
}
