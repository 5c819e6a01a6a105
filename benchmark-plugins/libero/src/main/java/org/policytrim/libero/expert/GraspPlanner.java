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
  private static final double[] FINGER_THICKNESS = {0.002, 0.012, 0.02};
  private static final double[] FINGER_HEIGHTS = {-0.012, 0.0, 0.02, 0.04};
  private static final double[] PALM_WIDTHS = {-0.1, -0.06, -0.03, 0, 0.03, 0.06, 0.1};
  private static final double[] PALM_THICKNESS = {-0.03, 0.03};
  private static final double PALM_AT = 0.045;

  private final Sight sight;
  private final Thing thing;
  private final Handling handling;
  private final List<Solid> own;
  private final List<Solid> others = new ArrayList<>();

  GraspPlanner(Sight sight, Thing thing) {
    this.sight = sight;
    this.thing = thing;
    this.handling = Handling.of(thing.category());
    this.own = sight.solids(thing);
    Vector3D middle = sight.place(thing);
    for (Thing other : sight.things()) {
      if (!other.name().equals(thing.name())) {
        for (Solid solid : sight.solids(other)) {
          if (Vector3D.distance(solid.middle(), middle) < 0.25 + solid.half().getNorm()) {
            others.add(solid);
          }
        }
      }
    }
  }

  /** The best hold there is; straight over the thing where none is good. */
  Pose plan() {
    double height = Math.max(sight.top(thing) - handling.depth(), sight.bottom(thing) + GROUND);
    List<Vector3D> slice = slice(height);
    @Nullable Pose best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < DIRECTIONS; i++) {
      Candidate candidate =
          handling.kind() == Handling.Kind.RIM
              ? rim(slice, height, 2 * Math.PI * i / DIRECTIONS)
              : across(slice, height, Math.PI * i / DIRECTIONS);
      if (candidate != null && candidate.score > bestScore) {
        bestScore = candidate.score;
        best = candidate.pose;
      }
    }
    return best != null ? best : Pose.down(sight.place(thing), Math.PI / 2);
  }

  private record Candidate(Pose pose, double score) {}

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
    return new Candidate(pose, 2 * room(pose) - effort(pose) - 0.2 * reach);
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
    return new Candidate(pose, 2 * room(pose) - effort(pose) - 0.3 * width.length());
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

  /** How much turning a pose takes. */
  private double effort(Pose pose) {
    double cosine = Math.abs(pose.closing().dotProduct(sight.hand().closing()));
    return 0.01 * Math.acos(Math.min(1, cosine));
  }

  /** How far hand and fingers stay from everything, m, up to what is enough. */
  private double room(Pose pose) {
    double room = ENOUGH_ROOM;
    Vector3D aside = pose.approach().crossProduct(pose.closing());
    for (int side = -1; side <= 1; side += 2) {
      for (double thickness : FINGER_THICKNESS) {
        Vector3D out = pose.closing().scalarMultiply(side * (FINGER_AT + thickness));
        for (double height : FINGER_HEIGHTS) {
          Vector3D point = pose.place().add(out).add(new Vector3D(0, 0, height));
          room = Math.min(room, distance(point.add(aside.scalarMultiply(0.008))));
          room = Math.min(room, distance(point.add(aside.scalarMultiply(-0.008))));
        }
      }
    }
    for (double width : PALM_WIDTHS) {
      for (double thickness : PALM_THICKNESS) {
        Vector3D point =
            new Vector3D(1, pose.place(), width, pose.closing(), thickness, aside)
                .add(new Vector3D(0, 0, PALM_AT));
        room = Math.min(room, distance(point));
      }
    }
    return room;
  }

  private double distance(Vector3D point) {
    double least = ENOUGH_ROOM;
    for (Solid solid : others) {
      least = Math.min(least, solid.distance(point));
    }
    for (Solid solid : own) {
      least = Math.min(least, solid.distance(point) + 0.004);
    }
    return least;
  }
}
