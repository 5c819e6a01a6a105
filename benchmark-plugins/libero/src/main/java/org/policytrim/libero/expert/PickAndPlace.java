package org.policytrim.libero.expert;

import java.util.function.Function;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.Thing;

/** Takes a thing and puts it somewhere. */
final class PickAndPlace {

  private static final double HOVER = 0.05;
  private static final double ABOVE = 0.04;

  /** What is lifted less than this, m, slides over the table. */
  private static final double SLIDING = 0.01;

  private static final double SLIDING_SPEED = 0.8;
  private static final double RETREAT = 0.08;

  /** Further away than this from a hold, m, there is no use in closing the fingers. */
  private static final double MISSED = 0.02;

  /** A thing that has moved this much against the hand, m, has been lost. */
  private static final double SLIPPED = 0.04;

  private PickAndPlace() {}

  /**
   * From anywhere to the thing being there.
   *
   * @param thing what is carried
   * @param destination where its body is to be
   * @param arrived when it may be let go
   */
  static Motion motion(
      Thing thing, Function<Sight, Vector3D> destination, Predicate<Sight> arrived) {
    return Motion.sequence(pick(thing, destination), place(thing, destination, arrived));
  }

  /** Takes hold of a thing and lifts it a little. */
  private static Motion pick(Thing thing, Function<Sight, Vector3D> destination) {
    return Motion.later(
        sight -> {
          GraspPlanner.Hold hold = new GraspPlanner(sight, thing, destination.apply(sight)).plan();
          Pose pose = hold.pose();
          Fingers ready = Fingers.apart(hold.width());
          return Motion.sequence(
              new Travel(_ -> pose.raised(HOVER), thing, false, ready, 0.02).overIt(),
              new Reach(pose, ready).within(0.01, 0.12),
              Motion.later(
                  there ->
                      Vector3D.distance(there.hand().place(), pose.place()) > MISSED
                          ? Motion.none()
                          : Motion.sequence(
                              new Grip(pose, Fingers.CLOSED, 4, 14),
                              new Reach(pose.raised(lift(thing)), Fingers.CLOSED)
                                  .within(0.02, 1)
                                  .patience(10))));
        });
  }

  private static Motion place(
      Thing thing, Function<Sight, Vector3D> destination, Predicate<Sight> arrived) {
    return Motion.later(
        start -> {
          Pose held = start.hand();
          if (!start.fingersTouch(thing)) {
            return Motion.none();
          }
          Vector3D offset = start.place(thing).subtract(held.place());
          Predicate<Sight> lost =
              sight ->
                  Vector3D.distance(sight.place(thing).subtract(sight.hand().place()), offset)
                      > SLIPPED;
          Motion carry =
              lift(thing) < SLIDING
                  ? slide(start, held, thing, destination)
                  : Motion.sequence(
                      new Travel(
                          sight ->
                              carried(sight, held, thing, destination, clearance(sight, thing)),
                          thing,
                          true,
                          Fingers.CLOSED,
                          0.015),
                      new Reach(
                              sight -> carried(sight, held, thing, destination, 0), Fingers.CLOSED)
                          .until(arrived)
                          .within(0.004, 0.2));
          return Motion.sequence(stopping(lost, carry), letGo());
        });
  }

  /** Over the table, around what is in the way. */
  private static Motion slide(
      Sight start, Pose held, Thing thing, Function<Sight, Vector3D> destination) {
    Motion straight =
        new Reach(sight -> level(carried(sight, held, thing, destination, 0), held), Fingers.CLOSED)
            .within(0.004, 0.3)
            .patience(90)
            .speed(SLIDING_SPEED);
    return Detour.point(start, thing, destination.apply(start))
        .<Motion>map(
            point ->
                Motion.sequence(
                    new Reach(
                            sight -> level(carried(sight, held, thing, _ -> point, 0), held),
                            Fingers.CLOSED)
                        .within(0.015, 0.3)
                        .patience(90)
                        .speed(SLIDING_SPEED),
                    straight))
        .orElse(straight);
  }

  /** Opens the fingers and goes up a little. */
  static Motion letGo() {
    return Motion.sequence(
        Motion.later(sight -> new Grip(sight.hand(), Fingers.OPEN, 3, 8)),
        Motion.later(
            sight -> new Reach(sight.hand().raised(RETREAT), Fingers.OPEN).within(0.02, 1)));
  }

  private static double lift(Thing thing) {
    return Handling.of(thing.category()).lift();
  }

  private static double clearance(Sight sight, Thing thing) {
    return ABOVE + sight.place(thing).getZ() - sight.bottom(thing);
  }

  /** The same pose at the height of another. */
  private static Pose level(Pose pose, Pose height) {
    return pose.raised(height.place().getZ() - pose.place().getZ());
  }

  /** Where the hand is to be for the thing in it to be somewhere. */
  private static Pose carried(
      Sight sight, Pose held, Thing thing, Function<Sight, Vector3D> destination, double above) {
    Vector3D way = destination.apply(sight).subtract(sight.place(thing));
    return held.at(sight.hand().place().add(way)).raised(above);
  }

  private static Motion stopping(Predicate<Sight> condition, Motion motion) {
    return sight -> condition.test(sight) ? null : motion.next(sight);
  }
}
