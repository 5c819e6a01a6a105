package org.policytrim.libero.predicate;

import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;

/**
 * One object is on another: not below it, in contact with it, and their origins less than 3 cm
 * apart horizontally.
 */
final class OnObject implements Predicate {

  private static final double NEAR = 0.03;

  private final int above;
  private final int below;
  private final ContactPredicate contact;

  OnObject(ModelObject above, ModelObject below) {
    this.above = above.body();
    this.below = below.body();
    this.contact = new ContactPredicate(below, above);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView positions = data.xpos();
    double x = positions.get(below, 0) - positions.get(above, 0);
    double y = positions.get(below, 1) - positions.get(above, 1);
    return positions.get(below, 2) <= positions.get(above, 2)
        && contact.holds(data)
        && Math.sqrt(x * x + y * y) < NEAR;
  }
}
