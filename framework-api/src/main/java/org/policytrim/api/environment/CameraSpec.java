package org.policytrim.api.environment;

/**
 * One image of an observation.
 *
 * @param name the camera's name, the same on both sides
 * @param height in pixels, at least 1
 * @param width in pixels, at least 1
 * @param required whether a policy refuses to work without it; an optional camera that a benchmark
 *     lacks is simply absent from the {@link Observation}
 */
public record CameraSpec(String name, int height, int width, boolean required) {

  public CameraSpec {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a camera has a name");
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "camera %s: an image is at least 1 x 1, found %d x %d".formatted(name, height, width));
    }
  }
}
