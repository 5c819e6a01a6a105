package org.policytrim.toy.reach;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;

/** Draws the table from above, at any size, with soft edges that keep small images readable. */
final class ToyReachPicture {

  private static final double ROBOT_RADIUS = 0.06;
  private static final int[] TABLE = {225, 220, 208};
  private static final int[] WALL = {90, 84, 78};
  private static final int[] LEFT_PAD = {60, 110, 200};
  private static final int[] RIGHT_PAD = {230, 140, 40};
  private static final int[] ROBOT = {190, 30, 45};

  private ToyReachPicture() {}

  static ImageFrame draw(ToyReachEnvironment table, CameraSpec camera) {
    byte[] rgb = new byte[camera.height() * camera.width() * 3];
    double pixel = 2 * ToyReachEnvironment.EDGE / Math.min(camera.height(), camera.width());
    double padRadius = table.settings.padRadius();
    double[] state = table.state();
    for (int row = 0; row < camera.height(); row++) {
      double y = (camera.height() / 2.0 - row - 0.5) * pixel;
      for (int column = 0; column < camera.width(); column++) {
        double x = (column + 0.5 - camera.width() / 2.0) * pixel;
        double[] colour = {TABLE[0], TABLE[1], TABLE[2]};
        if (table.kind.walled) {
          double inWall =
              Math.min(
                  ToyReachEnvironment.WALL - ROBOT_RADIUS - Math.abs(y),
                  Math.abs(x - state[8]) - ToyReachEnvironment.GATE - ROBOT_RADIUS);
          paint(colour, WALL, inWall / pixel);
        }
        paint(colour, LEFT_PAD, (padRadius - Math.hypot(state[4] - x, state[5] - y)) / pixel);
        paint(colour, RIGHT_PAD, (padRadius - Math.hypot(state[6] - x, state[7] - y)) / pixel);
        paint(colour, ROBOT, (ROBOT_RADIUS - Math.hypot(state[0] - x, state[1] - y)) / pixel);
        for (int channel = 0; channel < 3; channel++) {
          rgb[(row * camera.width() + column) * 3 + channel] = (byte) Math.round(colour[channel]);
        }
      }
    }
    return ImageFrame.wrap(camera.height(), camera.width(), rgb);
  }

  /** Blends a colour over a pixel whose centre lies this many pixels inside the shape. */
  private static void paint(double[] colour, int[] with, double inside) {
    double share = Math.clamp(inside + 0.5, 0, 1);
    for (int channel = 0; channel < 3; channel++) {
      colour[channel] += share * (with[channel] - colour[channel]);
    }
  }
}
