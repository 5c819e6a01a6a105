package org.policytrim.oft;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.oft.graph.OftSizes;

/** Sizes to begin with. */
public enum OftSize {
  /** Less than a million weights: trains on two cores. */
  NANO(
      new OftSizes.Tower(64, 128, 2, 4, 8, 4, true, true),
      new OftSizes.Tower(64, 128, 2, 4, 8, 0, false, false),
      new Decoder(128, 256, 3, 4, 32),
      4),
  /** As published: DINOv2 large, SigLIP So400m, Llama 2 7B. */
  FULL(
      new OftSizes.Tower(1024, 4096, 23, 16, 14, 4, true, true),
      new OftSizes.Tower(1152, 4304, 26, 16, 14, 0, false, false),
      new Decoder(4096, 11008, 32, 32, 128),
      1);

  /** Published images. */
  private static final int FULL_IMAGE = 224;

  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;

  private record Decoder(int width, int hidden, int depth, int heads, int headWidth) {}

  private final OftSizes.Tower featurizer;
  private final OftSizes.Tower fusedFeaturizer;
  private final Decoder decoder;
  private final int stateTokens;

  OftSize(
      OftSizes.Tower featurizer, OftSizes.Tower fusedFeaturizer, Decoder decoder, int stateTokens) {
    this.featurizer = featurizer;
    this.fusedFeaturizer = fusedFeaturizer;
    this.decoder = decoder;
    this.stateTokens = stateTokens;
  }

  /**
   * The sizes of a network.
   *
   * @param overrides sizes that differ
   * @param stop whether a stop token follows the action slots
   * @param context what it is made for
   * @param promptTokens the longest prompt
   * @param words how many token ids are words; the action tokens come behind them
   * @param stopId the stop token's id
   * @throws IllegalArgumentException if they do not go together
   */
  public OftSizes sizes(
      OftOverrides overrides,
      boolean stop,
      ModelContext context,
      int promptTokens,
      int words,
      int stopId) {
    int stateSize = context.observations().stateSize();
    int heads = either(overrides.heads(), decoder.heads());
    return new OftSizes(
        tower(featurizer, overrides),
        tower(fusedFeaturizer, overrides),
        either(overrides.imageSize(), imageSize(context, overrides)),
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

  private static OftSizes.Tower tower(OftSizes.Tower preset, OftOverrides overrides) {
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

  /** Nano looks at the camera's own pixels, as far as they divide into patches. */
  private int imageSize(ModelContext context, OftOverrides overrides) {
    if (this == FULL) {
      return FULL_IMAGE;
    }
    int patch = either(overrides.patch(), featurizer.patch());
    int longest =
        context.observations().cameras().stream()
            .mapToInt((CameraSpec camera) -> Math.max(camera.height(), camera.width()))
            .max()
            .orElse(patch);
    return Math.ceilDiv(longest, patch) * patch;
  }

  private static int either(int override, int preset) {
    return override > 0 ? override : preset;
  }
}
