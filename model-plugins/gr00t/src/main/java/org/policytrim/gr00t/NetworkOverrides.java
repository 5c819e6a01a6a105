package org.policytrim.gr00t;

import org.policytrim.api.plugin.Setting;

/** Sizes that differ from a preset's; 0 leaves the preset's. */
public record NetworkOverrides(
    @Setting(
            value =
                "side of the tower's square images in pixels, a multiple of patch; 0: the camera's"
                    + " own",
            byDefault = "0")
        int imageSize,
    @Setting(value = "side of a patch in pixels; 0: the preset's", byDefault = "0") int patch,
    @Setting(value = "width of the image tower; 0: the preset's", byDefault = "0") int visionWidth,
    @Setting(value = "blocks of the image tower; 0: the preset's", byDefault = "0") int visionDepth,
    @Setting(value = "attention heads of the image tower; 0: the preset's", byDefault = "0")
        int visionHeads,
    @Setting(value = "blocks over images and words; 0: the preset's", byDefault = "0")
        int backboneDepth,
    @Setting(value = "attention heads over images and words; 0: the preset's", byDefault = "0")
        int backboneHeads,
    @Setting(value = "width of each of those heads; 0: the preset's", byDefault = "0")
        int backboneHeadWidth,
    @Setting(value = "blocks of the diffusion transformer; 0: the preset's", byDefault = "0")
        int depth,
    @Setting(value = "its attention heads; 0: the preset's", byDefault = "0") int heads,
    @Setting(value = "width of each, even; 0: the preset's", byDefault = "0") int headWidth,
    @Setting(value = "hidden width of encoders and decoder; 0: the preset's", byDefault = "0")
        int hidden,
    @Setting(
            value = "blocks of the head over the backbone's tokens; 0: the preset's",
            byDefault = "0")
        int mixingDepth,
    @Setting(value = "future tokens of n15; 0: the preset's", byDefault = "0") int futureTokens,
    @Setting(value = "how many embodiments have weights of their own; 0: one", byDefault = "0")
        int embodiments,
    @Setting(
            value =
                "numbers an action has inside the network, padding included; 0: as many as it has"
                    + " axes",
            byDefault = "0")
        int actionWidth,
    @Setting(
            value =
                "numbers a state has inside the network, padding included; 0: as many as are seen",
            byDefault = "0")
        int stateWidth) {

  public NetworkOverrides {
    int[] all = {
      imageSize,
      patch,
      visionWidth,
      visionDepth,
      visionHeads,
      backboneDepth,
      backboneHeads,
      backboneHeadWidth,
      depth,
      heads,
      headWidth,
      hidden,
      mixingDepth,
      futureTokens,
      embodiments,
      actionWidth,
      stateWidth
    };
    for (int size : all) {
      if (size < 0) {
        throw new IllegalArgumentException(
            "sizes are above 0, or 0 for the preset's, found " + size);
      }
    }
  }

  /** Nothing differs. */
  public static NetworkOverrides none() {
    return new NetworkOverrides(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
