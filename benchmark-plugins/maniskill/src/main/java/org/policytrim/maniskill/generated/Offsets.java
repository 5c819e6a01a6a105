package org.policytrim.maniskill.generated;

// Generated from the headers of SAPIEN 3.0.3; do not edit. See package-info.java.

/** Offsets of fields in bytes. */
public final class Offsets {

  public static final int SHAPE_USER_DATA = 16;
  public static final int ACTOR_USER_DATA = 16;
  public static final int ARTICULATION_CACHE_JOINT_POSITION = 40;
  public static final int ARTICULATION_CACHE_JOINT_VELOCITY = 24;
  public static final int GEOMETRY_TYPE = 0;
  public static final int BOX_GEOMETRY_HALF_EXTENTS = 8;
  public static final int SPHERE_GEOMETRY_RADIUS = 8;
  public static final int CONVEX_MESH_GEOMETRY_SCALE = 8;
  public static final int CONVEX_MESH_GEOMETRY_ROTATION = 20;
  public static final int CONVEX_MESH_GEOMETRY_CONVEX_MESH = 40;
  public static final int CONVEX_MESH_GEOMETRY_MESH_FLAGS = 48;
  public static final int ENGINE_PX_PHYSICS = 0;
  public static final int SYSTEM_PX_SCENE = 56;
  public static final int SYSTEM_CONTACTS = 96;
  public static final int CONTACT_COMPONENTS = 0;
  public static final int CONTACT_POINTS = 32;
  public static final int CONTACT_POINT_IMPULSE = 24;
  public static final int CONVEX_MESH_MESH = 16;
  public static final int SCENE_CONFIG_GRAVITY = 0;
  public static final int SCENE_CONFIG_BOUNCE_THRESHOLD = 12;
  public static final int SCENE_CONFIG_ENABLE_PCM = 16;
  public static final int SCENE_CONFIG_ENABLE_TGS = 17;
  public static final int SCENE_CONFIG_ENABLE_CCD = 18;
  public static final int SCENE_CONFIG_ENABLE_ENHANCED_DETERMINISM = 19;
  public static final int SCENE_CONFIG_ENABLE_FRICTION_EVERY_ITERATION = 20;
  public static final int SCENE_CONFIG_CPU_WORKERS = 24;

  private Offsets() {}
}
