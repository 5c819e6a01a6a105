package org.policytrim.libero.expert;

import java.util.List;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.GoalTerm;
import org.policytrim.libero.predicate.ModelObject;
import org.policytrim.libero.predicate.ModelRegion;

/** The skill for each kind of condition. */
final class Skills {

  /** The space that the hand needs in front of an open drawer and beside its centre line, m. */
  private static final double FRONT = 0.34;

  private static final double BESIDE = 0.22;

  /** The place to which obstacles are moved, m: this far in front and towards the robot. */
  private static final double ASIDE_FRONT = 0.34;

  private static final double ASIDE = 0.18;

  /** The distance from the centre of a region within which an object occupies it, m. */
  private static final double WITHIN = 0.06;

  /** The displacement of the next object from the centre of an occupied region, m. */
  private static final double APART = 0.025;

  /** The gap between objects that are placed on the same region, m. */
  private static final double GAP = 0.01;

  /** The opening at which a drawer can receive an object, m. */
  private static final double OPEN_ENOUGH = 0.12;

  /** The opening to which a drawer is pulled for that, m. */
  private static final double PULLED = 0.15;

  private Skills() {}

  /**
   * Returns the motion that brings about a condition.
   *
   * @param all the conditions of the task, in their order
   * @param done whether the condition holds
   * @throws IllegalArgumentException if there is no skill for it
   */
  static Motion motion(
      GoalTerm term, List<GoalTerm> all, SceneQueries scene, Predicate<SceneQueries> done) {
    String first = term.arguments().getFirst();
    return switch (term.predicate()) {
      case "on" -> on(term, all, scene);
      case "in" -> in(term, scene);
      case "open" -> ArticulationSkills.pull(joint(first, scene), owner(first, scene), done);
      case "close" -> ArticulationSkills.close(joint(first, scene), owner(first, scene), done);
      case "turnon" -> ArticulationSkills.turn(joint(first, scene), owner(first, scene), 1, done);
      case "turnoff" -> ArticulationSkills.turn(joint(first, scene), owner(first, scene), -1, done);
      default -> throw new IllegalArgumentException("the expert has no skill for " + term);
    };
  }

  private static int joint(String name, SceneQueries scene) {
    List<Integer> joints =
        scene.hasObject(name) ? scene.object(name).joints() : scene.region(name).joints();
    return joints.getFirst();
  }

  private static ModelObject owner(String name, SceneQueries scene) {
    return scene.hasObject(name) ? scene.object(name) : scene.region(name).owner().orElseThrow();
  }

  private static Motion on(GoalTerm term, List<GoalTerm> all, SceneQueries scene) {
    ModelObject object = scene.object(term.arguments().getFirst());
    String target = term.arguments().getLast();
    if (scene.hasObject(target)) {
      ModelObject below = scene.object(target);
      return PickAndPlace.motion(
          object,
          current -> current.position(below),
          current -> current.touch(object, below) || current.fingersTouch(below));
    }
    ModelRegion region = scene.region(target);
    Predicate<SceneQueries> arrived =
        region
            .owner()
            .<Predicate<SceneQueries>>map(
                owner -> current -> current.touch(object, owner) || current.fingersTouch(owner))
            .orElse(_ -> false);
    Vector3D displacement = displacement(term, all, region, scene);
    return PickAndPlace.motion(
        object, current -> current.position(region).add(displacement), arrived);
  }

  /**
   * Returns the displacement from the centre of a region of an object that shares it with others.
   */
  private static Vector3D displacement(
      GoalTerm term, List<GoalTerm> all, ModelRegion region, SceneQueries scene) {
    List<GoalTerm> there =
        all.stream()
            .filter(
                other ->
                    other.predicate().equals(term.predicate())
                        && other.arguments().getLast().equals(term.arguments().getLast()))
            .toList();
    Vector3D axis = scene.axis(region, 0);
    double width =
        there.stream()
            .mapToDouble(other -> scene.width(scene.object(other.arguments().getFirst()), axis))
            .max()
            .orElse(0);
    double position = there.indexOf(term) - (there.size() - 1) / 2.0;
    return axis.scalarMultiply(position * (width + GAP));
  }

  private static Motion in(GoalTerm term, SceneQueries scene) {
    ModelObject object = scene.object(term.arguments().getFirst());
    ModelRegion region = scene.region(term.arguments().getLast());
    Motion put = PickAndPlace.motion(object, current -> free(object, region, current), _ -> false);
    if (region.joints().isEmpty() || region.owner().isEmpty()) {
      return put;
    }
    int drawer = region.joints().getFirst();
    if (Math.abs(scene.joint(drawer)) > OPEN_ENOUGH) {
      return put;
    }
    Predicate<SceneQueries> open = current -> Math.abs(current.joint(drawer)) > PULLED;
    Motion pull = ArticulationSkills.pull(drawer, region.owner().get(), open);
    Vector3D out = scene.part(drawer).axis().negate();
    return isObstacle(scene.position(object).subtract(scene.position(region)), out)
        ? Motion.sequence(moveAside(object, scene.position(region), out), pull, put)
        : Motion.sequence(pull, put);
  }

  /** Returns whether an open drawer would keep the hand from an object. */
  private static boolean isObstacle(Vector3D from, Vector3D out) {
    double front = from.dotProduct(out);
    Vector3D displacement = from.subtract(out.scalarMultiply(front));
    return front < FRONT && Math.hypot(displacement.getX(), displacement.getY()) < BESIDE;
  }

  /** Returns a motion that puts an object on the table beside the space of an open drawer. */
  private static Motion moveAside(ModelObject object, Vector3D drawer, Vector3D out) {
    return Motion.later(
        start -> {
          Vector3D free = new Vector3D(1, drawer, ASIDE_FRONT, out, -ASIDE, Vector3D.PLUS_I);
          double height = start.position(object).getZ();
          Vector3D position = new Vector3D(free.getX(), free.getY(), height);
          return PickAndPlace.motion(
              object, _ -> position, current -> current.position(object).getZ() < height + 0.004);
        });
  }

  /** Returns the centre of a region, displaced if another object occupies it. */
  private static Vector3D free(ModelObject object, ModelRegion region, SceneQueries scene) {
    Vector3D middle = scene.position(region);
    for (ModelObject other : scene.objects()) {
      boolean owner =
          region.owner().map(ModelObject::name).filter(other.name()::equals).isPresent();
      Vector3D from = scene.position(other).subtract(middle);
      double distance = Math.hypot(from.getX(), from.getY());
      if (!owner && !other.name().equals(object.name()) && distance < WITHIN) {
        double scale = distance < 1e-6 ? 0 : -APART / distance;
        return middle.add(new Vector3D(scale * from.getX(), scale * from.getY(), 0));
      }
    }
    return middle;
  }
}
