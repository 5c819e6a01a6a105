package org.policytrim.mujoco.environment;

import java.util.List;

/**
 * The source of the images of one of a benchmark's cameras.
 *
 * @param name the camera in the model
 * @param transform the rearrangement of the rendered image
 * @param position another position than the model's, x, y and z in m in the world's frame; empty
 *     for the model's
 */
public record ModelCamera(String name, ImageTransform transform, List<Double> position) {

  public ModelCamera {
    position = List.copyOf(position);
    if (!position.isEmpty() && position.size() != 3) {
      throw new IllegalArgumentException(
          "camera %s: a position has three numbers, found %s".formatted(name, position));
    }
  }

  /** Creates the source of images from a camera's own position. */
  public ModelCamera(String name, ImageTransform transform) {
    this(name, transform, List.of());
  }
}
