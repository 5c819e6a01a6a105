package org.policytrim.maniskill.task;

import java.util.List;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.ActorDescription.Kind;
import org.policytrim.maniskill.model.CollisionShape;
import org.policytrim.maniskill.model.Geometry;

/** The table, whose top is at height 0, and the floor: in every scene before the task's objects. */
public final class Table {

  /** The name of the table. */
  public static final String TABLE = "table-workspace";

  /** The name of the floor. */
  public static final String GROUND = "ground";

  /** The height of the table in metres. */
  private static final double HEIGHT = 0.9196429;

  /** The height of the floor as the original computes it from the table's mesh. */
  public static final double FLOOR = -0.9196429252624512;

  private static final double HALF_TURN = 0.7071068286895752;

  /** The pose of the table: turned by a quarter about z. */
  static final Pose POSE = Pose.of(-0.12, 0, -HEIGHT, Math.sqrt(0.5), 0, 0, Math.sqrt(0.5));

  /** Table and floor. */
  static final List<ActorDescription> ACTORS =
      List.of(
          new ActorDescription(
              TABLE,
              Kind.KINEMATIC,
              List.of(
                  CollisionShape.of(
                      new Geometry.Box(new Vec3(2.418 / 2, 1.209 / 2, HEIGHT / 2)),
                      Pose.at(0, 0, HEIGHT / 2),
                      Objects.DENSITY)),
              List.of(),
              POSE,
              false),
          new ActorDescription(
              GROUND,
              Kind.STATIC,
              List.of(
                  CollisionShape.of(
                      new Geometry.Plane(),
                      new Pose(new Vec3(0, 0, FLOOR), new Quat(HALF_TURN, 0, -HALF_TURN, 0)),
                      0)),
              List.of(),
              Pose.IDENTITY,
              false));

  private Table() {}
}
