package org.policytrim.maniskill.generated;

// Generated from the headers of SAPIEN 3.0.3; do not edit. See package-info.java.

/** Values of enums. */
public final class Values {

  public static final int GEOMETRY_TYPE_SPHERE = 0;
  public static final int GEOMETRY_TYPE_PLANE = 1;
  public static final int GEOMETRY_TYPE_BOX = 3;
  public static final int GEOMETRY_TYPE_CONVEX_MESH = 4;
  public static final int CONVEX_MESH_FLAG_TIGHT_BOUNDS = 1;
  public static final int AXIS_TWIST = 0;
  public static final int AXIS_X = 3;
  public static final int JOINT_TYPE_FIXED = 0;
  public static final int JOINT_TYPE_PRISMATIC = 1;
  public static final int JOINT_TYPE_REVOLUTE_UNWRAPPED = 3;
  public static final int MOTION_LIMITED = 1;
  public static final int DRIVE_TYPE_FORCE = 0;
  public static final int ARTICULATION_FLAG_FIX_BASE = 1;
  public static final int ARTICULATION_FLAG_DRIVE_LIMITS_ARE_FORCES = 2;
  public static final int BODY_FLAG_GYROSCOPIC_FORCES = 1024;
  public static final int BODY_FLAG_KINEMATIC = 1;
  public static final int ACTOR_FLAG_DISABLE_GRAVITY = 2;
  public static final int CACHE_FLAG_POSITION = 4;
  public static final int CACHE_FLAG_VELOCITY = 1;
  public static final int SHAPE_FLAG_SIMULATION = 1;
  public static final int SHAPE_FLAG_SCENE_QUERY = 2;
  public static final int SHAPE_FLAG_VISUALIZATION = 8;

  private Values() {}
}
