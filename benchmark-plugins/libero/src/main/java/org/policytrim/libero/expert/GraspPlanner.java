package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.predicate.Thing;

/**
 * Finds where to take hold of a thing from above: looks at it in all directions, and takes the one
 * in which the fingers have most room and the hand turns least.
 */
final class GraspPlanner {

  private static final int DIRECTIONS = 24;
  private static final int GRID = 4;
  private static final double SLICE = 0.014;
  private static final double GROUND = 0.016;
  private static final double WIDEST = 0.074;
  private static final double HALF_WALL = 0.006;
  private static final double ENOUGH_ROOM = 0.02;
  private static final double FINGER_AT = 0.04;
  private static final double[] FINGER_THICKNESS = {0.002, 0.018};
  private static final double[] FINGER_HEIGHTS = {
    -0.012, -0.004, 0.004, 0.012, 0.02, 0.028, 0.036, 0.044, 0.06, 0.08
  };
  private static final double[] PALM_WIDTHS = {-0.1, -0.05, 0, 0.05, 0.1};
  private static final double[] PALM_THICKNESS = {-0.03, 0.03};
  private static final double NEIGHBOURHOOD = 0.2;

  /** The palm comes down from above: what is in its way on the way counts. */
  private static final double[] PALM_HEIGHTS = {0.032, 0.06, 0.09, 0.12, 0.15, 0.18, 0.21, 0.24};

  private static final double HOVER = 0.05;

  /** Beyond this the arm is rather straight, m. */
  private static final double FAR = 0.62;

  private static final double RIM_WIDTH = 0.05;
  private static final double SPARE = 0.024;
  private static final double ALIKE = 0.025;
  private static final double ALIKE_TURN = 0.95;

  private final Sight sight;
  private final Thing thing;
  private final Handling handling;
  private final Vector3D way;
  private final List<Solid> own;
  private final List<Solid> others = new ArrayList<>();
  private final List<Solid> there = new ArrayList<>();

  /**
   * For one thing.
   *
   * @param destination where its body is to be carried
   */
  GraspPlanner(Sight sight, Thing thing, Vector3D destination) {
    this.sight = sight;
    this.way = destination.subtract(sight.place(thing));
    this.thing = thing;
    this.handling = Handling.of(thing.category());
    this.own = sight.solids(thing);
    Vector3D middle = sight.place(thing);
    for (Thing other : sight.things()) {
      if (!other.name().equals(thing.name())) {
        for (Solid solid : sight.solids(other)) {
          double reach = NEIGHBOURHOOD + solid.half().getNorm();
          if (Vector3D.distance(solid.middle(), middle) < reach) {
            others.add(solid);
          }
          if (Vector3D.distance(solid.middle(), destination) < reach) {
            there.add(solid);
          }
        }
      }
    }
  }

  /**
   * A hold.
   *
   * @param pose where the hand is then
   * @param width how far the fingers are to be apart before they close, m
   */
  record Hold(Pose pose, double width) {}

  /** The best hold there is; straight over the thing where none is good. */
  Hold plan() {
    double height = Math.max(sight.top(thing) - handling.depth(), sight.bottom(thing) + GROUND);
    List<Vector3D> slice = slice(height);
    @Nullable Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < DIRECTIONS; i++) {
      Candidate candidate =
          handling.kind() == Handling.Kind.RIM
              ? rim(slice, height, 2 * Math.PI * i / DIRECTIONS)
              : across(slice, height, Math.PI * i / DIRECTIONS);
      if (candidate != null && candidate.score > bestScore) {
        bestScore = candidate.score;
        best = candidate;
      }
    }
    Hold hold =
        best == null
            ? new Hold(Pose.down(sight.place(thing), Math.PI / 2), 2 * FINGER_AT)
            : new Hold(best.pose, best.width);
    sight.tried(thing).add(hold.pose());
    return hold;
  }

  private record Candidate(Pose pose, double width, double score) {}

  private @Nullable Candidate rim(List<Vector3D> slice, double height, double yaw) {
    Vector3D out = new Vector3D(Math.cos(yaw), Math.sin(yaw), 0);
    Vector3D middle = sight.place(thing);
    double reach = Double.NEGATIVE_INFINITY;
    for (Vector3D point : slice) {
      reach = Math.max(reach, point.subtract(middle).dotProduct(out));
    }
    if (reach < 0) {
      return null;
    }
    Vector3D place = middle.add(out.scalarMultiply(reach - HALF_WALL));
    Pose pose = Pose.down(new Vector3D(place.getX(), place.getY(), height), yaw);
    return new Candidate(pose, RIM_WIDTH, ease(pose, RIM_WIDTH) - 0.2 * reach);
  }

  private @Nullable Candidate across(List<Vector3D> slice, double height, double yaw) {
    Vector3D along = new Vector3D(Math.cos(yaw), Math.sin(yaw), 0);
    Vector3D aside = new Vector3D(-Math.sin(yaw), Math.cos(yaw), 0);
    Span width = Span.of(slice, along);
    Span length = Span.of(slice, aside);
    if (slice.isEmpty() || width.length() > WIDEST) {
      return null;
    }
    Vector3D place =
        new Vector3D(width.middle(), along, length.middle(), aside, height, Vector3D.PLUS_K);
    Pose pose = Pose.down(place, yaw);
    double open = Math.min(2 * FINGER_AT, width.length() + SPARE);
    return new Candidate(pose, open, ease(pose, open) - 0.3 * width.length());
  }

  private record Span(double low, double high) {

    static Span of(List<Vector3D> points, Vector3D direction) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Vector3D point : points) {
        double at = point.dotProduct(direction);
        low = Math.min(low, at);
        high = Math.max(high, at);
      }
      return new Span(low, high);
    }

    double middle() {
      return (low + high) / 2;
    }

    double length() {
      return high - low;
    }
  }

  private List<Vector3D> slice(double height) {
    List<Vector3D> points = new ArrayList<>();
    for (Solid solid : own) {
      for (int a = 0; a <= GRID; a++) {
        for (int b = 0; b <= GRID; b++) {
          for (int c = 0; c <= GRID; c++) {
            Vector3D point =
                solid.point(2.0 * a / GRID - 1, 2.0 * b / GRID - 1, 2.0 * c / GRID - 1);
            if (Math.abs(point.getZ() - height) < SLICE) {
              points.add(point);
            }
          }
        }
      }
    }
    return points;
  }

  /** How easy a hold is: room here and where the thing goes, little turning, and not tried yet. */
  private double ease(Pose pose, double width) {
    double here = room(pose, width, others, own);
    double after = room(pose.moved(way), width, there, List.of());
    return 2 * here
        + Math.max(after, -ENOUGH_ROOM)
        - effort(pose)
        - strain(pose.raised(HOVER))
        - strain(pose.moved(way).raised(HOVER));
  }

  /** How much too far a pose is for the arm. */
  private double strain(Pose pose) {
    return Math.max(0, sight.stretch(pose) - FAR);
  }

  /** How much turning a pose takes. */
  private double effort(Pose pose) {
    double cosine = Math.abs(pose.closing().dotProduct(sight.hand().closing()));
    double again = 0;
    for (Pose before : sight.tried(thing)) {
      if (Vector3D.distance(before.place(), pose.place()) < ALIKE
          && Math.abs(before.closing().dotProduct(pose.closing())) > ALIKE_TURN) {
        again += 0.02;
      }
    }
    return 0.01 * Math.acos(Math.min(1, cosine)) + again;
  }

  /** How far hand and fingers stay from everything, m, up to what is enough. */
  private static double room(Pose pose, double width, List<Solid> around, List<Solid> held) {
    double room = ENOUGH_ROOM;
    Vector3D aside = pose.approach().crossProduct(pose.closing());
    for (int side = -1; side <= 1; side += 2) {
      for (double thickness : FINGER_THICKNESS) {
        Vector3D out = pose.closing().scalarMultiply(side * (width / 2 + thickness));
        for (double height : FINGER_HEIGHTS) {
          Vector3D point = pose.place().add(out).add(new Vector3D(0, 0, height));
          room = Math.min(room, distance(around, held, point.add(aside.scalarMultiply(0.008))));
          room = Math.min(room, distance(around, held, point.add(aside.scalarMultiply(-0.008))));
        }
      }
    }
    for (double across : PALM_WIDTHS) {
      for (double thickness : PALM_THICKNESS) {
        Vector3D point = new Vector3D(1, pose.place(), across, pose.closing(), thickness, aside);
        for (double height : PALM_HEIGHTS) {
          room = Math.min(room, distance(around, held, point.add(new Vector3D(0, 0, height))));
        }
      }
    }
    return room;
  }

  private static double distance(List<Solid> around, List<Solid> held, Vector3D point) {
    double least = ENOUGH_ROOM;
    for (Solid solid : around) {
      least = Math.min(least, solid.distance(point));
    }
    for (Solid solid : held) {
      least = Math.min(least, solid.distance(point) + 0.004);
    }
    return least;
  }
}
