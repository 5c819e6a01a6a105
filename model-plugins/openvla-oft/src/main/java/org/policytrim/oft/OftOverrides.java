package org.policytrim.oft;

import org.policytrim.api.plugin.Setting;

/** Sizes that differ from a preset's; 0 leaves the preset's. */
public record OftOverrides(
    @Setting(
            value =
                "side of the towers' square images in pixels, a multiple of patch; 0: the preset's,"
                    + " or for nano the camera's own",
            byDefault = "0")
        int imageSize,
    @Setting(value = "side of a patch in pixels; 0: the preset's", byDefault = "0") int patch,
    @Setting(value = "width of both image towers; 0: the preset's", byDefault = "0")
        int visionWidth,
    @Setting(value = "hidden width of both image towers; 0: the preset's", byDefault = "0")
        int visionHidden,
    @Setting(value = "blocks of both image towers; 0: the preset's", byDefault = "0")
        int visionDepth,
    @Setting(value = "attention heads of both image towers; 0: the preset's", byDefault = "0")
        int visionHeads,
    @Setting(value = "width of the decoder; 0: the preset's", byDefault = "0") int width,
    @Setting(value = "hidden width of the decoder; 0: the preset's", byDefault = "0") int hidden,
    @Setting(value = "layers of the decoder; 0: the preset's", byDefault = "0") int depth,
    @Setting(value = "attention heads of the decoder; 0: the preset's", byDefault = "0") int heads,
    @Setting(value = "width of a head, even; 0: the preset's", byDefault = "0") int headWidth,
    @Setting(value = "tokens the robot's state becomes; 0: the preset's", byDefault = "0")
        int stateTokens) {

  public OftOverrides {
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
      headWidth,
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
  public static OftOverrides none() {
    return new OftOverrides(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
