package org.policytrim.api.robot;

import org.apiguardian.api.API;

/** The ways in which an image gets the size that a policy expects. */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public enum ImageScaling {
  /** The image has the right size already; any other is refused. */
  NONE,
  /**
   * Bilinear with antialiasing as in Pillow, with the image's proportions kept and black borders
   * added; openpi's {@code resize_with_pad}.
   */
  PAD,
  /** Bilinear with antialiasing as in torchvision, to the exact size, fractions cut off. */
  STRETCH,
  /** Bicubic with antialiasing as in torchvision, to the exact size, rounded. */
  BICUBIC,
  /** OpenCV's {@code INTER_AREA} to the exact size, which enlarges or keeps the image. */
  AREA,
  /**
   * Encoded as JPEG with quality 95 and decoded, then Lanczos with radius 3 and antialiasing as in
   * TensorFlow, to the exact size; the preparation of OpenVLA's data sets.
   */
  JPEG_LANCZOS
}
