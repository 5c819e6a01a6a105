package org.policytrim.libero.expert;

import java.util.List;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.predicate.Region;
import org.policytrim.libero.predicate.Thing;

/** The skill for each kind of condition. */
final class Skills {

  /** How far before an open drawer's place and how far beside its middle the hand needs room, m. */
  private static final double FRONT = 0.34;

  private static final double BESIDE = 0.22;

  /** Where things are put that are in the way, m: this far in front and towards the robot. */
  private static final double ASIDE_FRONT = 0.34;

  private static final double ASIDE = 0.18;

  /** What lies nearer than this to a region's middle, m, lies in it. */
  private static final double WITHIN = 0.06;

  /** How far beside the middle of a region the next thing goes, m. */
  private static final double APART = 0.025;

  /** How far apart things are put that go onto one region, m. */
  private static final double GAP = 0.01;

  /** How far a drawer is to be open for something to be put in, m. */
  private static final double OPEN_ENOUGH = 0.12;

  /** How far it is pulled for that, m. */
  private static final double PULLED = 0.15;

  private Skills() {}

  /**
   * How a condition is brought about.
   *
   * @param all the conditions of the task, in their order
   * @param done whether it holds
   * @throws IllegalArgumentException if there is no skill for it
   */
  static Motion motion(GoalTerm term, List<GoalTerm> all, Sight sight, Predicate<Sight> done) {
    String first = term.arguments().getFirst();
    return switch (term.predicate()) {
      case "on" -> on(term, all, sight);
      case "in" -> in(term, sight);
      case "open" -> Furniture.pull(joint(first, sight), owner(first, sight), done);
      case "close" -> Furniture.shut(joint(first, sight), owner(first, sight), done);
      case "turnon" -> Furniture.turn(joint(first, sight), owner(first, sight), 1, done);
      case "turnoff" -> Furniture.turn(joint(first, sight), owner(first, sight), -1, done);
      default -> throw new IllegalArgumentException("no expert knows how to bring about " + term);
    };
  }

  private static int joint(String name, Sight sight) {
    List<Integer> joints =
        sight.hasThing(name) ? sight.thing(name).joints() : sight.region(name).joints();
    return joints.getFirst();
  }

  private static Thing owner(String name, Sight sight) {
    return sight.hasThing(name) ? sight.thing(name) : sight.region(name).owner().orElseThrow();
  }

  private static Motion on(GoalTerm term, List<GoalTerm> all, Sight sight) {
    Thing thing = sight.thing(term.arguments().getFirst());
    String target = term.arguments().getLast();
    if (sight.hasThing(target)) {
      Thing below = sight.thing(target);
      return PickAndPlace.motion(
          thing,
          seen -> seen.place(below),
          seen -> seen.touch(thing, below) || seen.fingersTouch(below));
    }
    Region region = sight.region(target);
    Predicate<Sight> arrived =
        region
            .owner()
            .<Predicate<Sight>>map(
                owner -> seen -> seen.touch(thing, owner) || seen.fingersTouch(owner))
            .orElse(_ -> false);
    Vector3D beside = beside(term, all, region, sight);
    return PickAndPlace.motion(thing, seen -> seen.place(region).add(beside), arrived);
  }

  /** Where on a region, from its middle, a thing goes that is not the only one to go there. */
  private static Vector3D beside(GoalTerm term, List<GoalTerm> all, Region region, Sight sight) {
    List<GoalTerm> there =
        all.stream()
            .filter(
                other ->
                    other.predicate().equals(term.predicate())
                        && other.arguments().getLast().equals(term.arguments().getLast()))
            .toList();
    Vector3D axis = sight.axis(region, 0);
    double width =
        there.stream()
            .mapToDouble(other -> sight.width(sight.thing(other.arguments().getFirst()), axis))
            .max()
            .orElse(0);
    double place = there.indexOf(term) - (there.size() - 1) / 2.0;
    return axis.scalarMultiply(place * (width + GAP));
  }

  private static Motion in(GoalTerm term, Sight sight) {
    Thing thing = sight.thing(term.arguments().getFirst());
    Region region = sight.region(term.arguments().getLast());
    Motion put = PickAndPlace.motion(thing, seen -> free(thing, region, seen), _ -> false);
    if (region.joints().isEmpty() || region.owner().isEmpty()) {
      return put;
    }
    int drawer = region.joints().getFirst();
    if (Math.abs(sight.joint(drawer)) > OPEN_ENOUGH) {
      return put;
    }
    Predicate<Sight> open = seen -> Math.abs(seen.joint(drawer)) > PULLED;
    Motion pull = Furniture.pull(drawer, region.owner().get(), open);
    Vector3D out = sight.part(drawer).axis().negate();
    return inTheWay(sight.place(thing).subtract(sight.place(region)), out)
        ? Motion.sequence(aside(thing, sight.place(region), out), pull, put)
        : Motion.sequence(pull, put);
  }

  /** Whether the hand could not get at a thing with a drawer open. */
  private static boolean inTheWay(Vector3D from, Vector3D out) {
    double front = from.dotProduct(out);
    Vector3D beside = from.subtract(out.scalarMultiply(front));
    return front < FRONT && Math.hypot(beside.getX(), beside.getY()) < BESIDE;
  }

  /** Puts a thing on the table where an open drawer is in nobody's way. */
  private static Motion aside(Thing thing, Vector3D drawer, Vector3D out) {
    return Motion.later(
        start -> {
          Vector3D free = new Vector3D(1, drawer, ASIDE_FRONT, out, -ASIDE, Vector3D.PLUS_I);
          double height = start.place(thing).getZ();
          Vector3D place = new Vector3D(free.getX(), free.getY(), height);
          return PickAndPlace.motion(
              thing, _ -> place, seen -> seen.place(thing).getZ() < height + 0.004);
        });
  }

  /** The middle of a region, or beside it where something lies there already. */
  private static Vector3D free(Thing thing, Region region, Sight sight) {
    Vector3D middle = sight.place(region);
    for (Thing other : sight.things()) {
      boolean owner = region.owner().map(Thing::name).filter(other.name()::equals).isPresent();
      Vector3D from = sight.place(other).subtract(middle);
      double distance = Math.hypot(from.getX(), from.getY());
      if (!owner && !other.name().equals(thing.name()) && distance < WITHIN) {
        double scale = distance < 1e-6 ? 0 : -APART / distance;
        return middle.add(new Vector3D(scale * from.getX(), scale * from.getY(), 0));
      }
    }
    return middle;
  }
}
