package org.policytrim.libero.placement;

import java.util.List;
import java.util.Map;
import org.policytrim.libero.bddl.Rectangle;
import org.policytrim.libero.scene.SceneObject;
import org.policytrim.mujoco.MjData;
import org.policytrim.toolkit.random.NumpyRandom;

/**
 * Draws the pose of one object.
 *
 * @param object the object
 * @param ranges the possible ranges, at least one; one of them is drawn first
 * @param reference the point relative to which the ranges are measured
 * @param inset the distance by which the ranges are narrowed on each side, in metres
 * @param separate whether it must not overlap objects that were placed before
 * @param clearance the height above the reference, in metres
 * @param orientation draws the orientation
 */
record PlacementSampler(
    SceneObject object,
    List<Rectangle> ranges,
    PlacementReference reference,
    double inset,
    boolean separate,
    double clearance,
    OrientationSampler orientation) {

  private static final int TRIES = 5000;

  PlacementSampler {
    ranges = List.copyOf(ranges);
  }

  /**
   * Draws a pose.
   *
   * @throws PlacementException if no position is free
   */
  PlacedObject draw(NumpyRandom random, Map<String, PlacedObject> placed, MjData data) {
    PlacementReference.Origin origin = reference.origin(placed, data);
    double bottom = object.bottom();
    double z = clearance + origin.base()[2] + origin.shift()[2] - bottom;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Rectangle range = ranges.get(random.below(ranges.size()));
      double x =
          random.uniform(range.lowX() + inset, range.highX() - inset)
              + origin.base()[0]
              + origin.shift()[0];
      double y =
          random.uniform(range.lowY() + inset, range.highY() - inset)
              + origin.base()[1]
              + origin.shift()[1];
      if (!separate || isFree(x, y, z, placed)) {
        return new PlacedObject(object, x, y, z, orientation.draw(random));
      }
    }
    throw new PlacementException("there is no free position for '%s'".formatted(object.name()));
  }

  private boolean isFree(double x, double y, double z, Map<String, PlacedObject> placed) {
    double radius = object.radius();
    double bottom = object.bottom();
    for (PlacedObject other : placed.values()) {
      double awayX = x - other.x();
      double awayY = y - other.y();
      boolean near = Math.sqrt(awayX * awayX + awayY * awayY) <= other.object().radius() + radius;
      if (near && z - other.z() <= other.object().top() - bottom) {
        return false;
      }
    }
    return true;
  }
}
