package org.policytrim.libero.expert;

import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.Thing;

/** Drawers, doors and knobs. */
final class Furniture {

  /** How steeply the fingers point down at a handle. */
  private static final double TILT = Math.toRadians(20);

  /** Wide enough for a handle, narrow enough for what is behind it. */
  private static final Fingers HANDLE_WIDTH = Fingers.apart(0.036);

  private static final double BACK = 0.08;
  private static final double PULL = 0.22;
  private static final double KNOB_LEAD = 0.09;

  private Furniture() {}

  /**
   * Pulls a drawer open by its handle.
   *
   * @param address where its joint's position is in qpos
   * @param owner what it is part of
   * @param done when it is open enough
   */
  static Motion pull(int address, Thing owner, Predicate<Sight> done) {
    return Motion.later(
        sight -> {
          Joint drawer = sight.part(address);
          Vector3D out = drawer.axis().negate();
          Solid handle = drawer.foremost(out);
          Pose hold = at(handle, out, TILT);
          Pose before = hold.moved(hold.approach().scalarMultiply(-BACK));
          return Motion.sequence(
              new Travel(_ -> before, owner, false, HANDLE_WIDTH, 0.04),
              new Reach(before, HANDLE_WIDTH).within(0.02, 0.15),
              new Reach(hold, HANDLE_WIDTH).within(0.006, 0.15),
              new Grip(hold, Fingers.CLOSED, 3, 12),
              new Reach(hold.moved(out.scalarMultiply(PULL)), Fingers.CLOSED).until(done),
              Motion.later(seen -> new Grip(seen.hand(), Fingers.OPEN, 3, 8)),
              Motion.later(
                  seen ->
                      new Reach(
                              seen.hand().moved(hold.approach().scalarMultiply(-BACK)),
                              Fingers.OPEN)
                          .within(0.02, 1)));
        });
  }

  /**
   * Pushes a drawer shut.
   *
   * @param address where its joint's position is in qpos
   * @param owner what it is part of
   * @param done when it is shut
   */
  static Motion shut(int address, Thing owner, Predicate<Sight> done) {
    return Motion.later(
        sight -> {
          Joint drawer = sight.part(address);
          Vector3D out = drawer.axis().negate();
          Solid handle = drawer.foremost(out);
          Pose touch = at(handle, out, TILT).moved(out.scalarMultiply(0.05));
          Pose end = touch.moved(out.scalarMultiply(-0.35));
          return Motion.sequence(
              new Travel(_ -> touch, owner, false, Fingers.CLOSED, 0.04),
              new Reach(touch, Fingers.CLOSED).within(0.02, 0.2),
              new Reach(end, Fingers.CLOSED).until(done));
        });
  }

  /** Fingers around a handle. */
  private static Pose at(Solid handle, Vector3D out, double tilt) {
    Vector3D approach =
        out.scalarMultiply(-Math.cos(tilt)).add(new Vector3D(0, 0, -Math.sin(tilt)));
    Vector3D closing = Joint.length(handle).crossProduct(approach).normalize();
    return new Pose(handle.middle(), approach.normalize(), closing);
  }

  /**
   * Turns a knob by pushing the end of its bar along a circle.
   *
   * @param address where its joint's position is in qpos
   * @param owner what it is part of
   * @param direction 1 towards greater positions, -1 towards smaller
   * @param done when it is turned enough
   */
  static Motion turn(int address, Thing owner, double direction, Predicate<Sight> done) {
    return Motion.later(
        sight -> {
          Pose beside = knob(sight, address, direction, -0.03);
          return Motion.sequence(
              new Travel(_ -> beside.raised(0.04), owner, false, Fingers.CLOSED, 0.02),
              new Reach(beside, Fingers.CLOSED).within(0.01, 0.15),
              new Reach(seen -> knob(seen, address, direction, KNOB_LEAD), Fingers.CLOSED)
                  .until(done));
        });
  }

  /** A pose at the end of a knob's bar, some way further along its circle. */
  private static Pose knob(Sight sight, int address, double direction, double ahead) {
    Joint knob = sight.part(address);
    Solid bar = knob.highest();
    Vector3D length = Joint.length(bar);
    Vector3D middle = bar.middle().subtract(knob.anchor());
    double sign = length.dotProduct(middle) < 0 ? -1 : 1;
    Vector3D end = middle.add(length.scalarMultiply(sign * 0.7 * bar.reach(length)));
    Vector3D flat = new Vector3D(end.getX(), end.getY(), 0);
    Vector3D tangent =
        Vector3D.PLUS_K.crossProduct(flat).normalize().scalarMultiply(direction * ahead);
    Vector3D place = knob.anchor().add(flat).add(tangent);
    return new Pose(
        new Vector3D(place.getX(), place.getY(), bar.top() - 0.008),
        Vector3D.MINUS_K,
        flat.normalize());
  }
}
