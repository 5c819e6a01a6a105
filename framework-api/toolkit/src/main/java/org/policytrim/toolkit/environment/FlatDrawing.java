package org.policytrim.toolkit.environment;

import java.util.function.DoubleBinaryOperator;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;

/**
 * A drawing of flat shapes seen from above, for small worlds in plain Java. The origin is in the
 * middle, x points to the right and y up. Edges are soft, which keeps small images readable. Later
 * shapes cover earlier ones.
 */
public final class FlatDrawing {

  private static final int CHANNELS = 3;

  private final int height;
  private final int width;
  private final double pixel;
  private final double[] colours;

  /**
   * Creates a drawing without shapes.
   *
   * @param camera the size of the image
   * @param extent the length of the image's shorter side in the world's unit
   * @param background its colour: red, green and blue, 0 to 255
   */
  public FlatDrawing(CameraSpec camera, double extent, int... background) {
    this.height = camera.height();
    this.width = camera.width();
    this.pixel = extent / Math.min(height, width);
    this.colours = new double[height * width * CHANNELS];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = background[i % CHANNELS];
    }
  }

  /**
   * Paints a shape.
   *
   * @param inside the distance of a point x, y to the shape's edge; negative outside
   * @param colour red, green and blue, 0 to 255
   * @return this drawing
   */
  public FlatDrawing shape(DoubleBinaryOperator inside, int... colour) {
    int at = 0;
    for (int row = 0; row < height; row++) {
      double y = (height / 2.0 - row - 0.5) * pixel;
      for (int column = 0; column < width; column++) {
        double x = (column + 0.5 - width / 2.0) * pixel;
        double share = Math.clamp(inside.applyAsDouble(x, y) / pixel + 0.5, 0, 1);
        for (int channel = 0; channel < CHANNELS; channel++) {
          colours[at] += share * (colour[channel] - colours[at]);
          at++;
        }
      }
    }
    return this;
  }

  /** Paints a disc about a point. */
  public FlatDrawing disc(double centreX, double centreY, double radius, int... colour) {
    return shape((x, y) -> radius - Math.hypot(centreX - x, centreY - y), colour);
  }

  /** Returns the image. */
  public ImageFrame image() {
    byte[] rgb = new byte[colours.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Math.round(colours[i]);
    }
    return ImageFrame.wrap(height, width, rgb);
  }
}
