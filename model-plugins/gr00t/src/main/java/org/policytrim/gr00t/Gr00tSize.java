package org.policytrim.gr00t;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.gr00t.graph.BackboneSizes;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.gr00t.graph.TransformerSizes;
import org.policytrim.network.layer.VisionSizes;

/** Sizes to begin with. */
public enum Gr00tSize {
  /** About a million weights: trains on two cores. */
  NANO(8, 96, 2, 4, new TransformerSizes(2, 4, 24), new TransformerSizes(4, 4, 24), 128, 1, 4, 4),
  /** About ten million. */
  SMALL(
      16, 192, 4, 6, new TransformerSizes(4, 6, 32), new TransformerSizes(8, 6, 32), 256, 2, 8, 4);

  /** Room for plans that grow beyond what they were pretrained with. */
  private static final int POSITIONS = 64;

  private static final int TIME_BUCKETS = 1000;

  /** In N1.7 every second cross attention sees the text. */
  private static final int TEXT_EVERY = 2;

  private final int patch;
  private final int visionWidth;
  private final int visionDepth;
  private final int visionHeads;
  private final TransformerSizes blocks;
  private final TransformerSizes diffusion;
  private final int hidden;
  private final int mixingDepth;
  private final int futureTokens;
  private final int denoiseSteps;

  Gr00tSize(
      int patch,
      int visionWidth,
      int visionDepth,
      int visionHeads,
      TransformerSizes blocks,
      TransformerSizes diffusion,
      int hidden,
      int mixingDepth,
      int futureTokens,
      int denoiseSteps) {
    this.patch = patch;
    this.visionWidth = visionWidth;
    this.visionDepth = visionDepth;
    this.visionHeads = visionHeads;
    this.blocks = blocks;
    this.diffusion = diffusion;
    this.hidden = hidden;
    this.mixingDepth = mixingDepth;
    this.futureTokens = futureTokens;
    this.denoiseSteps = denoiseSteps;
  }

  /** Denoise steps where an experiment names none. */
  public int denoiseSteps() {
    return denoiseSteps;
  }

  /**
   * The sizes of a backbone.
   *
   * @param observations what it sees
   */
  public BackboneSizes backbone(NetworkOverrides overrides, ObservationSpec observations) {
    int cell = either(overrides.patch(), patch);
    int image = either(overrides.imageSize(), imageSize(observations, cell));
    int width = either(overrides.visionWidth(), visionWidth);
    return new BackboneSizes(
        new VisionSizes(
            width,
            2 * width,
            either(overrides.visionDepth(), visionDepth),
            either(overrides.visionHeads(), visionHeads),
            cell,
            image,
            image),
        new TransformerSizes(
            either(overrides.backboneDepth(), blocks.layers()),
            either(overrides.backboneHeads(), blocks.heads()),
            either(overrides.backboneHeadWidth(), blocks.headWidth())));
  }

  /** The camera's own pixels, as far as they divide into patches. */
  private static int imageSize(ObservationSpec observations, int patch) {
    int longest =
        observations.cameras().stream()
            .mapToInt((CameraSpec camera) -> Math.max(camera.height(), camera.width()))
            .max()
            .orElse(patch);
    return Math.ceilDiv(longest, patch) * patch;
  }

  /**
   * What that backbone reads.
   *
   * @param textTokens the longest prompt
   * @param vocabulary the number of token ids
   */
  public static ObservationSizes observations(
      BackboneSizes backbone, ObservationSpec seen, int textTokens, int vocabulary) {
    VisionSizes vision = backbone.vision();
    int cameras = seen.cameras().size();
    return new ObservationSizes(
        cameras,
        vision.imageHeight(),
        vision.imageWidth(),
        cameras > 0 ? vision.tokens() : 0,
        textTokens,
        vocabulary);
  }

  /**
   * The sizes of a head.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public HeadSizes head(
      NetworkOverrides overrides,
      Gr00tVersion version,
      BackboneSizes backbone,
      ModelContext context) {
    int axes = context.actions().dimensions();
    int numbers = context.observations().stateSize();
    int actionWidth = either(overrides.actionWidth(), axes);
    int stateWidth = either(overrides.stateWidth(), Math.max(1, numbers));
    if (actionWidth < axes || stateWidth < numbers) {
      throw new IllegalArgumentException(
          "an action has %d axes and a state %d numbers, the network has room for %d and %d"
              .formatted(axes, numbers, actionWidth, stateWidth));
    }
    TransformerSizes seen = backbone.blocks();
    boolean alternates = version == Gr00tVersion.N17;
    return new HeadSizes(
        actionWidth,
        stateWidth,
        seen.heads() * seen.headWidth(),
        either(overrides.hidden(), hidden),
        Math.max(POSITIONS, context.chunkLength()),
        either(overrides.embodiments(), 1),
        alternates ? 0 : either(overrides.futureTokens(), futureTokens),
        new TransformerSizes(
            either(overrides.depth(), diffusion.layers()),
            either(overrides.heads(), diffusion.heads()),
            either(overrides.headWidth(), diffusion.headWidth())),
        new TransformerSizes(
            either(overrides.mixingDepth(), mixingDepth), seen.heads(), seen.headWidth()),
        true,
        alternates ? TEXT_EVERY : 0,
        TIME_BUCKETS);
  }

  private static int either(int override, int preset) {
    return override > 0 ? override : preset;
  }
}
