package org.policytrim.libero.placement;

import java.util.List;
import java.util.Map;
import org.policytrim.libero.bddl.Rectangle;
import org.policytrim.libero.scene.SceneObject;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.random.NumpyRandom;

/**
 * Puts down one object.
 *
 * @param object what
 * @param ranges where, at least one; one of them is drawn first
 * @param ground what the ranges are measured from
 * @param inset how far the ranges are narrowed on each side, in metres
 * @param apart whether it must not overlap what was put down before
 * @param lift how far above the ground, in metres
 * @param turning how it is turned
 */
record Placement(
    SceneObject object,
    List<Rectangle> ranges,
    Ground ground,
    double inset,
    boolean apart,
    double lift,
    Turning turning) {

  private static final int TRIES = 5000;

  Placement {
    ranges = List.copyOf(ranges);
  }

  /**
   * Draws a place.
   *
   * @throws PlacementException if none is free
   */
  Placed draw(NumpyRandom random, Map<String, Placed> placed, MjData data) {
    Ground.Origin origin = ground.origin(placed, data);
    double bottom = object.bottom();
    double z = lift + origin.base()[2] + origin.shift()[2] - bottom;
    for (int tried = 0; tried < TRIES; tried++) {
      Rectangle range = ranges.get(random.below(ranges.size()));
      double x =
          random.uniform(range.lowX() + inset, range.highX() - inset)
              + origin.base()[0]
              + origin.shift()[0];
      double y =
          random.uniform(range.lowY() + inset, range.highY() - inset)
              + origin.base()[1]
              + origin.shift()[1];
      if (!apart || isFree(x, y, z, placed)) {
        return new Placed(object, x, y, z, turning.draw(random));
      }
    }
    throw new PlacementException("there is no room left for '%s'".formatted(object.name()));
  }

  private boolean isFree(double x, double y, double z, Map<String, Placed> placed) {
    double radius = object.radius();
    double bottom = object.bottom();
    for (Placed other : placed.values()) {
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
