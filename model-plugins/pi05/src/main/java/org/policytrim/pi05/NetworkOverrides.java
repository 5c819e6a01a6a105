package org.policytrim.pi05;

import org.policytrim.api.plugin.Setting;

/** Sizes that differ from a preset's; 0 leaves the preset's. */
public record NetworkOverrides(
    @Setting(
            value =
                "side of the tower's square images in pixels, a multiple of patch; 0: the preset's,"
                    + " or for nano the camera's own",
            byDefault = "0")
        int imageSize,
    @Setting(value = "side of a patch in pixels; 0: the preset's", byDefault = "0") int patch,
    @Setting(value = "width of the image tower; 0: the preset's", byDefault = "0") int visionWidth,
    @Setting(value = "hidden width of the image tower; 0: the preset's", byDefault = "0")
        int visionHidden,
    @Setting(value = "blocks of the image tower; 0: the preset's", byDefault = "0") int visionDepth,
    @Setting(value = "attention heads of the image tower; 0: the preset's", byDefault = "0")
        int visionHeads,
    @Setting(value = "width of the prefix; 0: the preset's", byDefault = "0") int width,
    @Setting(value = "hidden width of the prefix; 0: the preset's", byDefault = "0") int hidden,
    @Setting(value = "layers of prefix and expert; 0: the preset's", byDefault = "0") int depth,
    @Setting(value = "query heads of prefix and expert; 0: the preset's", byDefault = "0")
        int heads,
    @Setting(
            value = "heads of keys and values, a divisor of heads; 0: the preset's",
            byDefault = "0")
        int keyHeads,
    @Setting(value = "width of a head, even; 0: the preset's", byDefault = "0") int headWidth,
    @Setting(value = "width of the expert, even; 0: the preset's", byDefault = "0") int expertWidth,
    @Setting(value = "hidden width of the expert; 0: the preset's", byDefault = "0")
        int expertHidden,
    @Setting(
            value =
                "numbers an action has inside the network, padding included; 0: the preset's, or"
                    + " for nano as many as it has axes",
            byDefault = "0")
        int actionWidth,
    @Setting(value = "tokens the plain state becomes; 0: the preset's", byDefault = "0")
        int stateTokens) {

  public NetworkOverrides {
    int[] all = {
      imageSize,
      patch,
      visionWidth,
      visionHidden,
      visionDepth,
      visionHeads,
      width,
      hidden,
      depth,
      heads,
      keyHeads,
      headWidth,
      expertWidth,
      expertHidden,
      actionWidth,
      stateTokens
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
    return new NetworkOverrides(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
