package org.policytrim.toy.reach;

import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.toolkit.environment.FlatDrawing;

/** Draws the table from above, at any size. */
final class ToyReachPicture {

  private static final double ROBOT_RADIUS = 0.06;

  private ToyReachPicture() {}

  static ImageFrame draw(ToyReachEnvironment table, CameraSpec camera) {
    double[] state = table.state();
    double pad = table.settings.padRadius();
    FlatDrawing drawing = new FlatDrawing(camera, 2 * ToyReachEnvironment.EDGE, 225, 220, 208);
    if (table.kind.walled) {
      drawing.shape(
          (x, y) ->
              Math.min(
                  ToyReachEnvironment.WALL - ROBOT_RADIUS - Math.abs(y),
                  Math.abs(x - state[8]) - ToyReachEnvironment.GATE - ROBOT_RADIUS),
          90,
          84,
          78);
    }
    return drawing
        .disc(state[4], state[5], pad, 60, 110, 200)
        .disc(state[6], state[7], pad, 230, 140, 40)
        .disc(state[0], state[1], ROBOT_RADIUS, 190, 30, 45)
        .image();
  }
}
