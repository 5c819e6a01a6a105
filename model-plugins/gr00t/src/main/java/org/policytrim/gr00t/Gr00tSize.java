package org.policytrim.gr00t;

import static org.policytrim.network.family.PresetSizes.either;

import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.gr00t.graph.Gr00tBackbone;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.network.family.PresetSizes;
import org.policytrim.network.layer.VisionSizes;

/** Presets of the sizes of a network made from scratch. */
public enum Gr00tSize {
  /** About a million weights, which two cores can train. */
  NANO(new Gr00tSettings.Network(0, 8, 96, 2, 4, 2, 4, 24, 4, 4, 24, 128, 1, 4, 1, 0, 0)),
  /** About ten million weights. */
  SMALL(new Gr00tSettings.Network(0, 16, 192, 4, 6, 4, 6, 32, 8, 6, 32, 256, 2, 8, 1, 0, 0));

  /** Positions beyond the chunk that a network is pretrained with, for chunks that grow. */
  private static final int POSITIONS = 64;

  private static final int TIME_BUCKETS = 1000;
  private static final int DENOISE_STEPS = 4;

  /** In N1.7 every second cross attention reads the text. */
  private static final int TEXT_EVERY = 2;

  private final Gr00tSettings.Network preset;

  Gr00tSize(Gr00tSettings.Network preset) {
    this.preset = preset;
  }

  /** Returns the denoise steps of experiments that set none. */
  int denoiseSteps() {
    return DENOISE_STEPS;
  }

  /** Returns the sizes of a backbone for these observations. */
  Gr00tBackbone.Sizes backbone(Gr00tSettings.Network overrides, ObservationSpec observations) {
    int patch = either(overrides.patch(), preset.patch());
    int image = either(overrides.imageSize(), PresetSizes.imageSide(observations, patch));
    int width = either(overrides.visionWidth(), preset.visionWidth());
    return new Gr00tBackbone.Sizes(
        new VisionSizes(
            width,
            2 * width,
            either(overrides.visionDepth(), preset.visionDepth()),
            either(overrides.visionHeads(), preset.visionHeads()),
            patch,
            image,
            image),
        new HeadSizes.Transformer(
            either(overrides.backboneDepth(), preset.backboneDepth()),
            either(overrides.backboneHeads(), preset.backboneHeads()),
            either(overrides.backboneHeadWidth(), preset.backboneHeadWidth())));
  }

  /**
   * Returns the sizes of a head.
   *
   * @throws IllegalArgumentException if they do not match
   */
  HeadSizes head(
      Gr00tSettings.Network overrides,
      Gr00tSettings.Version version,
      Gr00tBackbone.Sizes backbone,
      ModelContext context) {
    int axes = context.actions().dimensions();
    int numbers = context.observations().stateSize();
    int actionWidth = either(overrides.actionWidth(), axes);
    int stateWidth = either(overrides.stateWidth(), Math.max(1, numbers));
    if (actionWidth < axes || stateWidth < numbers) {
      throw new IllegalArgumentException(
          "an action has %d axes and a state %d numbers, the network supports at most %d and %d"
              .formatted(axes, numbers, actionWidth, stateWidth));
    }
    HeadSizes.Transformer seen = backbone.blocks();
    boolean alternates = version == Gr00tSettings.Version.N17;
    return new HeadSizes(
        actionWidth,
        stateWidth,
        seen.width(),
        either(overrides.hidden(), preset.hidden()),
        Math.max(POSITIONS, context.chunkLength()),
        either(overrides.embodiments(), preset.embodiments()),
        alternates ? 0 : either(overrides.futureTokens(), preset.futureTokens()),
        new HeadSizes.Transformer(
            either(overrides.depth(), preset.depth()),
            either(overrides.heads(), preset.heads()),
            either(overrides.headWidth(), preset.headWidth())),
        new HeadSizes.Transformer(
            either(overrides.mixingDepth(), preset.mixingDepth()), seen.heads(), seen.headWidth()),
        true,
        alternates ? TEXT_EVERY : 0,
        TIME_BUCKETS);
  }
}
