package org.policytrim.api.environment;

import org.apiguardian.api.API;

/**
 * One image of an observation.
 *
 * @param name the camera's name; a policy and a benchmark mean the same camera by the same name
 * @param height the image's height in pixels, at least 1
 * @param width the image's width in pixels, at least 1
 * @param required true if a policy cannot work without the image; an optional camera that a
 *     benchmark does not have is absent from the {@link Observation}
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record CameraSpec(String name, int height, int width, boolean required) {

  public CameraSpec {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a camera needs a name");
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "camera %s: an image must be at least 1 x 1 pixels, found %d x %d"
              .formatted(name, height, width));
    }
  }
}
