package org.policytrim.oft.policy;

import static org.policytrim.network.family.PresetSizes.either;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.network.family.PresetSizes;
import org.policytrim.oft.graph.OftSizes;

/** Presets of the sizes of a network made from scratch. */
public enum OftSize {
  /** Less than a million weights, which two cores can train; images of the camera's own size. */
  NANO(
      new OftSizes.Tower(64, 128, 2, 4, 8, 4, true, true),
      new OftSizes.Tower(64, 128, 2, 4, 8, 0, false, false),
      0,
      new Decoder(128, 256, 3, 4, 32),
      4),
  /** The published sizes: DINOv2 large, SigLIP So400m, Llama 2 7B. */
  FULL(
      new OftSizes.Tower(1024, 4096, 23, 16, 14, 4, true, true),
      new OftSizes.Tower(1152, 4304, 26, 16, 14, 0, false, false),
      224,
      new Decoder(4096, 11008, 32, 32, 128),
      1);

  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;

  private record Decoder(int width, int hidden, int depth, int heads, int headWidth) {}

  private final OftSizes.Tower featurizer;
  private final OftSizes.Tower fusedFeaturizer;

  /** The side of square images in pixels; 0 for that of the cameras. */
  private final int image;

  private final Decoder decoder;
  private final int stateTokens;

  OftSize(
      OftSizes.Tower featurizer,
      OftSizes.Tower fusedFeaturizer,
      int image,
      Decoder decoder,
      int stateTokens) {
    this.featurizer = featurizer;
    this.fusedFeaturizer = fusedFeaturizer;
    this.image = image;
    this.decoder = decoder;
    this.stateTokens = stateTokens;
  }

  /**
   * Returns the sizes of a network.
   *
   * @param overrides sizes that differ from the preset's
   * @param stop true for a stop token after the action slots
   * @param context the benchmark it is made for
   * @param promptTokens the longest prompt
   * @param words the number of token ids that are words; the action tokens follow them
   * @param stopId the stop token's id
   * @throws IllegalArgumentException if they do not match
   */
  OftSizes sizes(
      OftSettings.Network overrides,
      boolean stop,
      ModelContext context,
      int promptTokens,
      int words,
      int stopId) {
    int stateSize = context.observations().stateSize();
    int patch = either(overrides.patch(), featurizer.patch());
    int heads = either(overrides.heads(), decoder.heads());
    return new OftSizes(
        tower(featurizer, overrides),
        tower(fusedFeaturizer, overrides),
        either(
            overrides.imageSize(),
            either(image, PresetSizes.imageSide(context.observations(), patch))),
        new OftSizes.Language(
            either(overrides.width(), decoder.width()),
            either(overrides.hidden(), decoder.hidden()),
            either(overrides.depth(), decoder.depth()),
            heads,
            heads,
            either(overrides.headWidth(), decoder.headWidth()),
            words + OftSizes.BINS,
            1,
            stopId,
            EPSILON,
            THETA),
        context.observations().cameras().size(),
        stateSize,
        stateSize > 0 ? either(overrides.stateTokens(), stateTokens) : 0,
        promptTokens,
        context.chunk(),
        context.actions().dimensions(),
        stop);
  }

  private static OftSizes.Tower tower(OftSizes.Tower preset, OftSettings.Network overrides) {
    return new OftSizes.Tower(
        either(overrides.visionWidth(), preset.width()),
        either(overrides.visionHidden(), preset.hidden()),
        either(overrides.visionDepth(), preset.depth()),
        either(overrides.visionHeads(), preset.heads()),
        either(overrides.patch(), preset.patch()),
        preset.registers(),
        preset.classToken(),
        preset.layerScale());
  }
}
