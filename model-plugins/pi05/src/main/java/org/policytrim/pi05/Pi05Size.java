package org.policytrim.pi05;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.network.layer.VisionSizes;
import org.policytrim.pi05.graph.Pi05Sizes;

/** Sizes to begin with. */
public enum Pi05Size {
  /** About a million weights: trains on two cores. */
  NANO(8, 96, 192, 2, 4, 128, 256, 3, 4, 1, 32, 96, 256, 4, 4),
  /** As published: SigLIP So400m, Gemma 2B, an expert of 300 million. */
  FULL(14, 1152, 4304, 27, 16, 2048, 16384, 18, 8, 1, 256, 1024, 4096, 4, 10);

  /** Published images, prompts and actions. */
  private static final int FULL_IMAGE = 224;

  private static final int FULL_ACTION = 32;
  private static final double EPSILON = 1e-6;
  private static final double THETA = 10_000;
  private static final double SHORTEST_PERIOD = 4e-3;
  private static final double LONGEST_PERIOD = 4.0;

  private final int patch;
  private final int visionWidth;
  private final int visionHidden;
  private final int visionDepth;
  private final int visionHeads;
  private final int width;
  private final int hidden;
  private final int depth;
  private final int heads;
  private final int keyHeads;
  private final int headWidth;
  private final int expertWidth;
  private final int expertHidden;
  private final int stateTokens;
  private final int denoiseSteps;

  Pi05Size(
      int patch,
      int visionWidth,
      int visionHidden,
      int visionDepth,
      int visionHeads,
      int width,
      int hidden,
      int depth,
      int heads,
      int keyHeads,
      int headWidth,
      int expertWidth,
      int expertHidden,
      int stateTokens,
      int denoiseSteps) {
    this.patch = patch;
    this.visionWidth = visionWidth;
    this.visionHidden = visionHidden;
    this.visionDepth = visionDepth;
    this.visionHeads = visionHeads;
    this.width = width;
    this.hidden = hidden;
    this.depth = depth;
    this.heads = heads;
    this.keyHeads = keyHeads;
    this.headWidth = headWidth;
    this.expertWidth = expertWidth;
    this.expertHidden = expertHidden;
    this.stateTokens = stateTokens;
    this.denoiseSteps = denoiseSteps;
  }

  /** Denoise steps where an experiment names none. */
  public int denoiseSteps() {
    return denoiseSteps;
  }

  /**
   * The sizes of a network.
   *
   * @param overrides sizes that differ
   * @param plainState whether the state enters as numbers
   * @param context what it is made for
   * @param tokens the longest prompt
   * @param vocabulary the number of token ids
   * @throws IllegalArgumentException if they do not go together
   */
  public Pi05Sizes sizes(
      NetworkOverrides overrides,
      boolean plainState,
      ModelContext context,
      int tokens,
      int vocabulary) {
    int cameras = context.observations().cameras().size();
    int image = either(overrides.imageSize(), imageSize(context));
    int cell = either(overrides.patch(), patch);
    int stateSize = plainState ? context.observations().stateSize() : 0;
    int axes = context.actions().dimensions();
    int actionWidth = either(overrides.actionWidth(), this == FULL ? FULL_ACTION : axes);
    if (actionWidth < axes) {
      throw new IllegalArgumentException(
          "an action has %d axes, the network's has room for %d".formatted(axes, actionWidth));
    }
    return new Pi05Sizes(
        new VisionSizes(
            either(overrides.visionWidth(), visionWidth),
            either(overrides.visionHidden(), visionHidden),
            either(overrides.visionDepth(), visionDepth),
            either(overrides.visionHeads(), visionHeads),
            cell,
            image,
            image),
        new Pi05Sizes.Language(
            either(overrides.width(), width),
            either(overrides.hidden(), hidden),
            either(overrides.depth(), depth),
            either(overrides.heads(), heads),
            either(overrides.keyHeads(), keyHeads),
            either(overrides.headWidth(), headWidth),
            vocabulary,
            EPSILON,
            THETA),
        new Pi05Sizes.Expert(
            either(overrides.expertWidth(), expertWidth),
            either(overrides.expertHidden(), expertHidden),
            SHORTEST_PERIOD,
            LONGEST_PERIOD),
        cameras,
        tokens,
        stateSize,
        stateSize > 0 ? either(overrides.stateTokens(), stateTokens) : 0,
        actionWidth);
  }

  /** Nano looks at the camera's own pixels, as far as they divide into patches. */
  private int imageSize(ModelContext context) {
    if (this == FULL) {
      return FULL_IMAGE;
    }
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
