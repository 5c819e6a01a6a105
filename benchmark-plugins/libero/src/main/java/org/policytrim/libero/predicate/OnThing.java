package org.policytrim.libero.predicate;

import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;

/**
 * One thing lies on another: not below it, touching it, and their middles less than 3 cm apart seen
 * from above.
 */
final class OnThing implements Predicate {

  private static final double NEAR = 0.03;

  private final int above;
  private final int below;
  private final Touching touching;

  OnThing(Thing above, Thing below) {
    this.above = above.body();
    this.below = below.body();
    this.touching = new Touching(below, above);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView places = data.xpos();
    double x = places.get(below, 0) - places.get(above, 0);
    double y = places.get(below, 1) - places.get(above, 1);
    return places.get(below, 2) <= places.get(above, 2)
        && touching.holds(data)
        && Math.sqrt(x * x + y * y) < NEAR;
  }
}
