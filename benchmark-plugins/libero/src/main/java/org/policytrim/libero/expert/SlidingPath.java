package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.ModelObject;

/** A path over the table for a sliding object, around the other objects. */
final class SlidingPath {

  private static final double MARGIN = 0.012;

  /** The greatest sideways displacement of the path, m, and the step in which it is varied. */
  private static final double FURTHEST = 0.1;

  private static final double STEP = 0.02;

  /** The shares of the path after which the displacement is greatest. */
  private static final double[] SHARES = {0.5, 0.75};

  /** The distance of the points at which a path is evaluated, m. */
  private static final double STRIDE = 0.01;

  /**
   * The cost of a metre of path, relative to a metre through an object as deep as the sliding one.
   */
  private static final double LENGTH_COSTS = 0.03;

  private final double radius;
  private final List<CollisionBox> others = new ArrayList<>();

  private SlidingPath(SceneQueries scene, ModelObject object) {
    Vector3D middle = scene.position(object);
    double furthest = 0;
    for (CollisionBox box : scene.boxes(object)) {
      for (int corner = 0; corner < 8; corner++) {
        Vector3D point = box.point((corner & 1) * 2 - 1, (corner & 2) - 1, ((corner & 4) >> 1) - 1);
        furthest =
            Math.max(
                furthest, Math.hypot(point.getX() - middle.getX(), point.getY() - middle.getY()));
      }
    }
    radius = furthest;
    for (ModelObject other : scene.objects()) {
      if (!other.name().equals(object.name())) {
        others.addAll(scene.boxes(other));
      }
    }
  }

  /**
   * Returns the intermediate point of the best path.
   *
   * @param to the destination
   * @return empty if the straight path is best
   */
  static Optional<Vector3D> point(SceneQueries scene, ModelObject object, Vector3D to) {
    Vector3D from = scene.position(object);
    SlidingPath detour = new SlidingPath(scene, object);
    Vector3D path = to.subtract(from);
    double length = Math.max(1e-6, Math.hypot(path.getX(), path.getY()));
    Vector3D sideways = new Vector3D(-path.getY() / length, path.getX() / length, 0);
    Optional<Vector3D> best = Optional.empty();
    double least = detour.cost(from, to);
    for (double distance = -FURTHEST; distance <= FURTHEST; distance += STEP) {
      for (double share : SHARES) {
        Vector3D point = new Vector3D(1, from, share, path, distance, sideways);
        double cost = detour.cost(from, point) + detour.cost(point, to);
        if (cost < least) {
          least = cost;
          best = Optional.of(point);
        }
      }
    }
    return best;
  }

  /** Returns the cost of a path: its depth in other objects, and a little for its length. */
  private double cost(Vector3D from, Vector3D to) {
    double length = Vector3D.distance(from, to);
    int steps = 1 + (int) (length / STRIDE);
    double sum = 0;
    for (int i = 1; i <= steps; i++) {
      Vector3D point = from.add(to.subtract(from).scalarMultiply((double) i / steps));
      for (CollisionBox box : others) {
        sum += Math.max(0, radius + MARGIN - box.pathDistance(point, point));
      }
    }
    return sum * length / steps + LENGTH_COSTS * length;
  }
}
