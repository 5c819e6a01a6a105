package org.policytrim.libero.expert;

import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.ModelObject;

/** Skills for drawers, doors and knobs. */
final class ArticulationSkills {

  /** The downward tilt of the fingers at a handle. */
  private static final double TILT = Math.toRadians(20);

  /** A finger distance that fits around a handle but not around the front behind it. */
  private static final GripperCommand HANDLE_WIDTH = GripperCommand.apart(0.036);

  private static final double BACK = 0.08;
  private static final double PULL = 0.22;
  private static final double KNOB_LEAD = 0.09;

  private ArticulationSkills() {}

  /**
   * Returns a motion that pulls a drawer open by its handle.
   *
   * @param address the index of its joint in qpos
   * @param owner the furniture that it belongs to
   * @param done whether it is open far enough
   */
  static Motion pull(int address, ModelObject owner, Predicate<SceneQueries> done) {
    return Motion.later(
        scene -> {
          ArticulatedPart drawer = scene.part(address);
          Vector3D out = drawer.axis().negate();
          CollisionBox handle = drawer.foremost(out);
          HandPose hold = at(handle, out, TILT);
          HandPose before = hold.moved(hold.approach().scalarMultiply(-BACK));
          return Motion.sequence(
              new TransitMotion(_ -> before, owner, false, HANDLE_WIDTH, 0.04),
              new ReachMotion(before, HANDLE_WIDTH).within(0.02, 0.15),
              new ReachMotion(hold, HANDLE_WIDTH).within(0.006, 0.15),
              new GripMotion(hold, GripperCommand.CLOSED, 3, 12),
              new ReachMotion(hold.moved(out.scalarMultiply(PULL)), GripperCommand.CLOSED)
                  .until(done),
              Motion.later(current -> new GripMotion(current.hand(), GripperCommand.OPEN, 3, 8)),
              Motion.later(
                  current ->
                      new ReachMotion(
                              current.hand().moved(hold.approach().scalarMultiply(-BACK)),
                              GripperCommand.OPEN)
                          .within(0.02, 1)));
        });
  }

  /**
   * Returns a motion that pushes a drawer closed.
   *
   * @param address the index of its joint in qpos
   * @param owner the furniture that it belongs to
   * @param done whether it is closed
   */
  static Motion close(int address, ModelObject owner, Predicate<SceneQueries> done) {
    return Motion.later(
        scene -> {
          ArticulatedPart drawer = scene.part(address);
          Vector3D out = drawer.axis().negate();
          CollisionBox handle = drawer.foremost(out);
          HandPose touch = at(handle, out, TILT).moved(out.scalarMultiply(0.05));
          HandPose end = touch.moved(out.scalarMultiply(-0.35));
          return Motion.sequence(
              new TransitMotion(_ -> touch, owner, false, GripperCommand.CLOSED, 0.04),
              new ReachMotion(touch, GripperCommand.CLOSED).within(0.02, 0.2),
              new ReachMotion(end, GripperCommand.CLOSED).until(done));
        });
  }

  /** Returns the pose in which the fingers surround a handle. */
  private static HandPose at(CollisionBox handle, Vector3D out, double tilt) {
    Vector3D approach =
        out.scalarMultiply(-Math.cos(tilt)).add(new Vector3D(0, 0, -Math.sin(tilt)));
    Vector3D closing = ArticulatedPart.length(handle).crossProduct(approach).normalize();
    return new HandPose(handle.middle(), approach.normalize(), closing);
  }

  /**
   * Returns a motion that orientations a knob by pushing the end of its bar along a circle.
   *
   * @param address the index of its joint in qpos
   * @param owner the furniture that it belongs to
   * @param direction 1 towards greater joint positions, -1 towards smaller ones
   * @param done whether it is turned far enough
   */
  static Motion turn(
      int address, ModelObject owner, double direction, Predicate<SceneQueries> done) {
    return Motion.later(
        scene -> {
          HandPose beside = knob(scene, address, direction, -0.03);
          return Motion.sequence(
              new TransitMotion(
                  _ -> beside.raised(0.04), owner, false, GripperCommand.CLOSED, 0.02),
              new ReachMotion(beside, GripperCommand.CLOSED).within(0.01, 0.15),
              new ReachMotion(
                      current -> knob(current, address, direction, KNOB_LEAD),
                      GripperCommand.CLOSED)
                  .until(done));
        });
  }

  /** Returns a pose at the end of a knob's bar, displaced along its circle. */
  private static HandPose knob(SceneQueries scene, int address, double direction, double ahead) {
    ArticulatedPart knob = scene.part(address);
    CollisionBox bar = knob.highest();
    Vector3D length = ArticulatedPart.length(bar);
    Vector3D middle = bar.middle().subtract(knob.anchor());
    double sign = length.dotProduct(middle) < 0 ? -1 : 1;
    Vector3D end = middle.add(length.scalarMultiply(sign * 0.7 * bar.reach(length)));
    Vector3D flat = new Vector3D(end.getX(), end.getY(), 0);
    Vector3D tangent =
        Vector3D.PLUS_K.crossProduct(flat).normalize().scalarMultiply(direction * ahead);
    Vector3D position = knob.anchor().add(flat).add(tangent);
    return new HandPose(
        new Vector3D(position.getX(), position.getY(), bar.top() - 0.008),
        Vector3D.MINUS_K,
        flat.normalize());
  }
}
