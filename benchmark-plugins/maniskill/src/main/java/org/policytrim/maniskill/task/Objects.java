package org.policytrim.maniskill.task;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;
import org.policytrim.maniskill.model.Material;
import org.policytrim.maniskill.model.VisualShape;

/** The objects that several tasks share. */
final class Objects {

  /** SAPIEN's default density in kg/m^3. */
  static final double DENSITY = 1000;

  /** The colours that several tasks share. */
  static final Material RED = Material.coloured(1, 0, 0);

  static final Material GREEN = Material.coloured(0, 1, 0);
  static final Material PURE_BLUE = Material.coloured(0, 0, 1);
  static final Material BLUE = Material.bytes(12, 42, 160);
  private static final Material TARGET_RED = Material.bytes(194, 19, 22);
  private static final Material WHITE = Material.coloured(1, 1, 1);

  /** The thickness of a target in metres, of which each ring adds a fraction. */
  private static final double TARGET_THICKNESS = 1e-5;

  private static final int TARGET_RINGS = 5;

  private Objects() {}

  /** Returns a cube that can be moved. */
  static ActorDescription cube(String name, double halfSize, Material material, Pose pose) {
    Geometry box = new Geometry.Box(new Vec3(halfSize, halfSize, halfSize));
    return moving(
        name,
        List.of(CollisionShape.of(box, Pose.IDENTITY, DENSITY)),
        List.of(VisualShape.of(box, Pose.IDENTITY, material)),
        pose);
  }

  /** Returns a ball that can be moved. */
  static ActorDescription ball(String name, double radius, Material material, Pose pose) {
    Geometry sphere = new Geometry.Sphere(radius);
    return moving(
        name,
        List.of(CollisionShape.of(sphere, Pose.IDENTITY, DENSITY)),
        List.of(VisualShape.of(sphere, Pose.IDENTITY, material)),
        pose);
  }

  /**
   * Returns a bar along the x axis whose halves have different colours.
   *
   * @param halfLength half of its length in metres
   * @param halfWidth half of its width and height
   * @param tail the colour where x is negative
   * @param head the colour where x is positive
   */
  static ActorDescription peg(
      String name, double halfLength, double halfWidth, Material tail, Material head, Pose pose) {
    Geometry half = new Geometry.Box(new Vec3(halfLength / 2, halfWidth, halfWidth));
    return moving(
        name,
        List.of(
            CollisionShape.of(
                new Geometry.Box(new Vec3(halfLength, halfWidth, halfWidth)),
                Pose.IDENTITY,
                DENSITY)),
        List.of(
            VisualShape.of(half, Pose.at(-halfLength / 2, 0, 0), tail),
            VisualShape.of(half, Pose.at(halfLength / 2, 0, 0), head)),
        pose);
  }

  /** Returns a flat disc of red and white rings without collisions. */
  static ActorDescription target(String name, double radius, Pose pose) {
    List<VisualShape> rings = new ArrayList<>();
    for (int ring = 0; ring < TARGET_RINGS; ring++) {
      rings.add(
          new VisualShape(
              new VisualShape.Form.Cylinder(
                  radius * (TARGET_RINGS - ring) / TARGET_RINGS,
                  TARGET_THICKNESS / 2 + ring * TARGET_THICKNESS),
              Pose.IDENTITY,
              ring % 2 == 0 ? TARGET_RED : WHITE));
    }
    return new ActorDescription(name, Kind.KINEMATIC, List.of(), rings, pose, false);
  }

  /** Returns an object that can be moved. */
  static ActorDescription moving(
      String name, List<CollisionShape> shapes, List<VisualShape> visuals, Pose pose) {
    return new ActorDescription(name, Kind.DYNAMIC, shapes, visuals, pose, false);
  }

  /**
   * Returns boxes as solids of one material.
   *
   * @param poses the poses of the boxes
   * @param halfSizes their half sizes
   */
  static ActorDescription boxes(
      String name,
      Kind kind,
      List<Pose> poses,
      List<Vec3> halfSizes,
      Material material,
      List<VisualShape> decoration,
      Pose pose) {
    List<CollisionShape> shapes = new ArrayList<>();
    List<VisualShape> visuals = new ArrayList<>();
    for (int i = 0; i < poses.size(); i++) {
      Geometry box = new Geometry.Box(halfSizes.get(i));
      shapes.add(CollisionShape.of(box, poses.get(i), DENSITY));
      visuals.add(VisualShape.of(box, poses.get(i), material));
    }
    visuals.addAll(decoration);
    return new ActorDescription(name, kind, shapes, visuals, pose, false);
  }
}
