package org.policytrim.libero.expert;

import java.util.function.Function;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.ModelObject;

/** The skill of picking up an object and placing it. */
final class PickAndPlace {

  private static final double HOVER = 0.05;
  private static final double ABOVE = 0.04;

  /** The lift below which an object slides over the table, m. */
  private static final double SLIDING = 0.01;

  private static final double SLIDING_SPEED = 0.8;
  private static final double RETREAT = 0.08;

  /** The distance from a grasp above which closing the fingers is useless, m. */
  private static final double MISSED = 0.02;

  /** The displacement of an object relative to the hand after which it counts as lost, m. */
  private static final double SLIPPED = 0.04;

  private PickAndPlace() {}

  /**
   * Returns a motion that carries an object to a destination, from any state.
   *
   * @param object the object
   * @param destination the target position of its body
   * @param arrived whether it may be released
   */
  static Motion motion(
      ModelObject object,
      Function<SceneQueries, Vector3D> destination,
      Predicate<SceneQueries> arrived) {
    return Motion.sequence(pick(object, destination), place(object, destination, arrived));
  }

  /** Returns a motion that grasps an object and lifts it a little. */
  private static Motion pick(ModelObject object, Function<SceneQueries, Vector3D> destination) {
    return Motion.later(
        scene -> {
          GraspPlanner.Grasp grasp =
              new GraspPlanner(scene, object, destination.apply(scene)).plan();
          HandPose pose = grasp.pose();
          GripperCommand ready = GripperCommand.apart(grasp.width());
          return Motion.sequence(
              new TransitMotion(_ -> pose.raised(HOVER), object, false, ready, 0.02).aboveObject(),
              new ReachMotion(pose, ready).within(0.01, 0.12),
              Motion.later(
                  there ->
                      Vector3D.distance(there.hand().position(), pose.position()) > MISSED
                          ? Motion.none()
                          : Motion.sequence(
                              new GripMotion(pose, GripperCommand.CLOSED, 4, 14),
                              new ReachMotion(pose.raised(lift(object)), GripperCommand.CLOSED)
                                  .within(0.02, 1)
                                  .patience(10))));
        });
  }

  private static Motion place(
      ModelObject object,
      Function<SceneQueries, Vector3D> destination,
      Predicate<SceneQueries> arrived) {
    return Motion.later(
        start -> {
          HandPose held = start.hand();
          if (!start.fingersTouch(object)) {
            return Motion.none();
          }
          Vector3D offset = start.position(object).subtract(held.position());
          Predicate<SceneQueries> lost =
              scene ->
                  Vector3D.distance(
                          scene.position(object).subtract(scene.hand().position()), offset)
                      > SLIPPED;
          Motion carry =
              lift(object) < SLIDING
                  ? slide(start, held, object, destination)
                  : Motion.sequence(
                      new TransitMotion(
                          scene ->
                              carried(scene, held, object, destination, clearance(scene, object)),
                          object,
                          true,
                          GripperCommand.CLOSED,
                          0.015),
                      new ReachMotion(
                              scene -> carried(scene, held, object, destination, 0),
                              GripperCommand.CLOSED)
                          .until(arrived)
                          .within(0.004, 0.2));
          return Motion.sequence(stopping(lost, carry), release());
        });
  }

  /** Returns a motion that slides an object over the table, around obstacles. */
  private static Motion slide(
      SceneQueries start,
      HandPose held,
      ModelObject object,
      Function<SceneQueries, Vector3D> destination) {
    Motion straight =
        new ReachMotion(
                scene -> level(carried(scene, held, object, destination, 0), held),
                GripperCommand.CLOSED)
            .within(0.004, 0.3)
            .patience(90)
            .speed(SLIDING_SPEED);
    return SlidingPath.point(start, object, destination.apply(start))
        .<Motion>map(
            point ->
                Motion.sequence(
                    new ReachMotion(
                            scene -> level(carried(scene, held, object, _ -> point, 0), held),
                            GripperCommand.CLOSED)
                        .within(0.015, 0.3)
                        .patience(90)
                        .speed(SLIDING_SPEED),
                    straight))
        .orElse(straight);
  }

  /** Returns a motion that opens the fingers and moves up a little. */
  static Motion release() {
    return Motion.sequence(
        Motion.later(scene -> new GripMotion(scene.hand(), GripperCommand.OPEN, 3, 8)),
        Motion.later(
            scene ->
                new ReachMotion(scene.hand().raised(RETREAT), GripperCommand.OPEN)
                    .within(0.02, 1)));
  }

  private static double lift(ModelObject object) {
    return GraspStrategy.of(object.category()).lift();
  }

  private static double clearance(SceneQueries scene, ModelObject object) {
    return ABOVE + scene.position(object).getZ() - scene.bottom(object);
  }

  /** Returns a pose at the height of another one. */
  private static HandPose level(HandPose pose, HandPose height) {
    return pose.raised(height.position().getZ() - pose.position().getZ());
  }

  /** Returns the pose of the hand for which the object in it is at its destination. */
  private static HandPose carried(
      SceneQueries scene,
      HandPose held,
      ModelObject object,
      Function<SceneQueries, Vector3D> destination,
      double above) {
    Vector3D displacement = destination.apply(scene).subtract(scene.position(object));
    return held.at(scene.hand().position().add(displacement)).raised(above);
  }

  private static Motion stopping(Predicate<SceneQueries> condition, Motion motion) {
    return scene -> condition.test(scene) ? null : motion.next(scene);
  }
}
