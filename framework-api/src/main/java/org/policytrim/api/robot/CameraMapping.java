package org.policytrim.api.robot;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The source of one of a policy's images. The benchmark renders it; it is then turned, cropped and
 * scaled to the size that the policy's card names, in this order.
 *
 * @param camera the camera's name in the policy's card
 * @param source the benchmark's camera; empty for an image that the policy was trained without,
 *     which is absent from its observations
 * @param height the height of the rendered image in pixels; ignored without a source
 * @param width the width of the rendered image in pixels; ignored without a source
 * @param turned true to turn the image by 180 degrees
 * @param crop the share of height and width about the centre that is kept, in (0, 1]
 * @param scaling the way in which the image gets its final size
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record CameraMapping(
    String camera,
    Optional<String> source,
    int height,
    int width,
    boolean turned,
    double crop,
    ImageScaling scaling) {

  public CameraMapping {
    if (source.isPresent() && (height < 1 || width < 1)) {
      throw new IllegalArgumentException(
          "camera %s: an image is rendered with at least 1 x 1 pixels, found %d x %d"
              .formatted(camera, height, width));
    }
    if (!(crop > 0 && crop <= 1)) {
      throw new IllegalArgumentException(
          "camera %s: crop is the share that is kept, above 0 and at most 1, found %s"
              .formatted(camera, crop));
    }
  }
}
