package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.policytrim.libero.predicate.Thing;

/** A way over the table for a thing that slides: around what else stands there. */
final class Detour {

  private static final double MARGIN = 0.012;

  /** How far aside the way may lead, m, and in what steps it is tried. */
  private static final double FURTHEST = 0.1;

  private static final double STEP = 0.02;

  /** How much of the way is behind when it is furthest aside. */
  private static final double[] SHARES = {0.5, 0.75};

  /** How far apart a way is looked at, m. */
  private static final double STRIDE = 0.01;

  /** What a metre of way counts beside a metre through something as deep as a thing is wide. */
  private static final double LENGTH_COSTS = 0.03;

  private final double radius;
  private final List<Solid> others = new ArrayList<>();

  private Detour(Sight sight, Thing thing) {
    Vector3D middle = sight.place(thing);
    double furthest = 0;
    for (Solid solid : sight.solids(thing)) {
      for (int corner = 0; corner < 8; corner++) {
        Vector3D point =
            solid.point((corner & 1) * 2 - 1, (corner & 2) - 1, ((corner & 4) >> 1) - 1);
        furthest =
            Math.max(
                furthest, Math.hypot(point.getX() - middle.getX(), point.getY() - middle.getY()));
      }
    }
    radius = furthest;
    for (Thing other : sight.things()) {
      if (!other.name().equals(thing.name())) {
        others.addAll(sight.solids(other));
      }
    }
  }

  /**
   * The point to slide over first, where that way is better than the straight one.
   *
   * @param to where the thing is to be
   * @return empty where the straight way is best
   */
  static Optional<Vector3D> point(Sight sight, Thing thing, Vector3D to) {
    Vector3D from = sight.place(thing);
    Detour detour = new Detour(sight, thing);
    Vector3D way = to.subtract(from);
    double length = Math.max(1e-6, Math.hypot(way.getX(), way.getY()));
    Vector3D aside = new Vector3D(-way.getY() / length, way.getX() / length, 0);
    Optional<Vector3D> best = Optional.empty();
    double least = detour.trouble(from, to);
    for (double distance = -FURTHEST; distance <= FURTHEST; distance += STEP) {
      for (double share : SHARES) {
        Vector3D point = new Vector3D(1, from, share, way, distance, aside);
        double trouble = detour.trouble(from, point) + detour.trouble(point, to);
        if (trouble < least) {
          least = trouble;
          best = Optional.of(point);
        }
      }
    }
    return best;
  }

  /** How far a way leads through other things, and a little how long it is. */
  private double trouble(Vector3D from, Vector3D to) {
    double length = Vector3D.distance(from, to);
    int steps = 1 + (int) (length / STRIDE);
    double sum = 0;
    for (int i = 1; i <= steps; i++) {
      Vector3D point = from.add(to.subtract(from).scalarMultiply((double) i / steps));
      for (Solid solid : others) {
        sum += Math.max(0, radius + MARGIN - solid.beside(point, point));
      }
    }
    return sum * length / steps + LENGTH_COSTS * length;
  }
}
