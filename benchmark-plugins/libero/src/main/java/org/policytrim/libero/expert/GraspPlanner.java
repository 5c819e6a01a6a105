package org.policytrim.libero.expert;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.predicate.ModelObject;

/**
 * Plans a grasp of an object from above: evaluates grasps in all directions and chooses the one
 * with the most clearance for the fingers and the least rotation of the hand.
 */
final class GraspPlanner {

  private static final int DIRECTIONS = 24;
  private static final int GRID = 4;
  private static final double SLICE = 0.014;
  private static final double GROUND = 0.016;
  private static final double WIDEST = 0.074;
  private static final double HALF_WALL = 0.006;
  private static final double SUFFICIENT_CLEARANCE = 0.02;
  private static final double FINGER_AT = 0.04;
  private static final double[] FINGER_THICKNESS = {0.002, 0.018};
  private static final double[] FINGER_HEIGHTS = {
    -0.012, -0.004, 0.004, 0.012, 0.02, 0.028, 0.036, 0.044, 0.06, 0.08
  };
  private static final double[] PALM_WIDTHS = {-0.1, -0.05, 0, 0.05, 0.1};
  private static final double[] PALM_THICKNESS = {-0.03, 0.03};
  private static final double NEIGHBOURHOOD = 0.2;

  /** The heights above the grasp at which the palm is checked; it descends from above. */
  private static final double[] PALM_HEIGHTS = {0.032, 0.06, 0.09, 0.12, 0.15, 0.18, 0.21, 0.24};

  private static final double HOVER = 0.05;

  /** The extension beyond which the arm is nearly straight, m. */
  private static final double FAR = 0.62;

  private static final double RIM_WIDTH = 0.05;
  private static final double SPARE = 0.024;
  private static final double SIMILAR_POSITION = 0.025;
  private static final double SIMILAR_CLOSING = 0.95;

  private final SceneQueries scene;
  private final ModelObject object;
  private final GraspStrategy strategy;
  private final Vector3D displacement;
  private final List<CollisionBox> own;
  private final List<CollisionBox> others = new ArrayList<>();
  private final List<CollisionBox> atDestination = new ArrayList<>();

  /**
   * Creates a planner for one object.
   *
   * @param destination the position to which its body will be carried
   */
  GraspPlanner(SceneQueries scene, ModelObject object, Vector3D destination) {
    this.scene = scene;
    this.displacement = destination.subtract(scene.position(object));
    this.object = object;
    this.strategy = GraspStrategy.of(object.category());
    this.own = scene.boxes(object);
    Vector3D middle = scene.position(object);
    for (ModelObject other : scene.objects()) {
      if (!other.name().equals(object.name())) {
        for (CollisionBox box : scene.boxes(other)) {
          double reach = NEIGHBOURHOOD + box.half().getNorm();
          if (Vector3D.distance(box.middle(), middle) < reach) {
            others.add(box);
          }
          if (Vector3D.distance(box.middle(), destination) < reach) {
            atDestination.add(box);
          }
        }
      }
    }
  }

  /**
   * A grasp.
   *
   * @param pose the pose of the hand
   * @param width the distance of the fingers before they close, m
   */
  record Grasp(HandPose pose, double width) {}

  /** Returns the best grasp; one straight above the object if none is possible. */
  Grasp plan() {
    double height = Math.max(scene.top(object) - strategy.depth(), scene.bottom(object) + GROUND);
    List<Vector3D> slice = slice(height);
    @Nullable Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < DIRECTIONS; i++) {
      Candidate candidate =
          strategy.kind() == GraspStrategy.Kind.RIM
              ? rim(slice, height, 2 * Math.PI * i / DIRECTIONS)
              : across(slice, height, Math.PI * i / DIRECTIONS);
      if (candidate != null && candidate.score > bestScore) {
        bestScore = candidate.score;
        best = candidate;
      }
    }
    Grasp grasp =
        best == null
            ? new Grasp(HandPose.down(scene.position(object), Math.PI / 2), 2 * FINGER_AT)
            : new Grasp(best.pose, best.width);
    scene.attemptedGrasps(object).add(grasp.pose());
    return grasp;
  }

  private record Candidate(HandPose pose, double width, double score) {}

  private @Nullable Candidate rim(List<Vector3D> slice, double height, double yaw) {
    Vector3D out = new Vector3D(Math.cos(yaw), Math.sin(yaw), 0);
    Vector3D middle = scene.position(object);
    double reach = Double.NEGATIVE_INFINITY;
    for (Vector3D point : slice) {
      reach = Math.max(reach, point.subtract(middle).dotProduct(out));
    }
    if (reach < 0) {
      return null;
    }
    Vector3D position = middle.add(out.scalarMultiply(reach - HALF_WALL));
    HandPose pose = HandPose.down(new Vector3D(position.getX(), position.getY(), height), yaw);
    return new Candidate(pose, RIM_WIDTH, score(pose, RIM_WIDTH) - 0.2 * reach);
  }

  private @Nullable Candidate across(List<Vector3D> slice, double height, double yaw) {
    Vector3D along = new Vector3D(Math.cos(yaw), Math.sin(yaw), 0);
    Vector3D sideways = new Vector3D(-Math.sin(yaw), Math.cos(yaw), 0);
    Span width = Span.of(slice, along);
    Span length = Span.of(slice, sideways);
    if (slice.isEmpty() || width.length() > WIDEST) {
      return null;
    }
    Vector3D position =
        new Vector3D(width.middle(), along, length.middle(), sideways, height, Vector3D.PLUS_K);
    HandPose pose = HandPose.down(position, yaw);
    double open = Math.min(2 * FINGER_AT, width.length() + SPARE);
    return new Candidate(pose, open, score(pose, open) - 0.3 * width.length());
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
    for (CollisionBox box : own) {
      for (int a = 0; a <= GRID; a++) {
        for (int b = 0; b <= GRID; b++) {
          for (int c = 0; c <= GRID; c++) {
            Vector3D point = box.point(2.0 * a / GRID - 1, 2.0 * b / GRID - 1, 2.0 * c / GRID - 1);
            if (Math.abs(point.getZ() - height) < SLICE) {
              points.add(point);
            }
          }
        }
      }
    }
    return points;
  }

  /**
   * Returns the score of a grasp: clearance atObject and at the destination, little rotation, and
   * not attempted before.
   */
  private double score(HandPose pose, double width) {
    double atObject = clearance(pose, width, others, own);
    double afterwards = clearance(pose.moved(displacement), width, atDestination, List.of());
    return 2 * atObject
        + Math.max(afterwards, -SUFFICIENT_CLEARANCE)
        - turnPenalty(pose)
        - reachPenalty(pose.raised(HOVER))
        - reachPenalty(pose.moved(displacement).raised(HOVER));
  }

  /** Returns by how much a pose exceeds the comfortable extension of the arm, m. */
  private double reachPenalty(HandPose pose) {
    return Math.max(0, scene.armExtension(pose) - FAR);
  }

  /** Returns the penalty for the rotation that a pose requires and for repeated attempts. */
  private double turnPenalty(HandPose pose) {
    double cosine = Math.abs(pose.closing().dotProduct(scene.hand().closing()));
    double repeated = 0;
    for (HandPose before : scene.attemptedGrasps(object)) {
      if (Vector3D.distance(before.position(), pose.position()) < SIMILAR_POSITION
          && Math.abs(before.closing().dotProduct(pose.closing())) > SIMILAR_CLOSING) {
        repeated += 0.02;
      }
    }
    return 0.01 * Math.acos(Math.min(1, cosine)) + repeated;
  }

  /** Returns the least distance of hand and fingers from all boxes, m, at most a sufficient one. */
  private static double clearance(
      HandPose pose, double width, List<CollisionBox> around, List<CollisionBox> held) {
    double clearance = SUFFICIENT_CLEARANCE;
    Vector3D sideways = pose.approach().crossProduct(pose.closing());
    for (int side = -1; side <= 1; side += 2) {
      for (double thickness : FINGER_THICKNESS) {
        Vector3D out = pose.closing().scalarMultiply(side * (width / 2 + thickness));
        for (double height : FINGER_HEIGHTS) {
          Vector3D point = pose.position().add(out).add(new Vector3D(0, 0, height));
          clearance =
              Math.min(
                  clearance, distance(around, held, point.add(sideways.scalarMultiply(0.008))));
          clearance =
              Math.min(
                  clearance, distance(around, held, point.add(sideways.scalarMultiply(-0.008))));
        }
      }
    }
    for (double across : PALM_WIDTHS) {
      for (double thickness : PALM_THICKNESS) {
        Vector3D point =
            new Vector3D(1, pose.position(), across, pose.closing(), thickness, sideways);
        for (double height : PALM_HEIGHTS) {
          clearance =
              Math.min(clearance, distance(around, held, point.add(new Vector3D(0, 0, height))));
        }
      }
    }
    return clearance;
  }

  private static double distance(
      List<CollisionBox> around, List<CollisionBox> held, Vector3D point) {
    double least = SUFFICIENT_CLEARANCE;
    for (CollisionBox box : around) {
      least = Math.min(least, box.distance(point));
    }
    for (CollisionBox box : held) {
      least = Math.min(least, box.distance(point) + 0.004);
    }
    return least;
  }
}
