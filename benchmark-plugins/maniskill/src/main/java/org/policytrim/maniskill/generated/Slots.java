package org.policytrim.maniskill.generated;

// Generated from the headers of SAPIEN 3.0.3; do not edit. See package-info.java.

/** Positions of virtual functions in the tables of PhysX objects. */
public final class Slots {

  public static final int PHYSICS_CREATE_SHAPE = 29;
  public static final int PHYSICS_CREATE_RIGID_STATIC = 26;
  public static final int PHYSICS_CREATE_RIGID_DYNAMIC = 27;
  public static final int PHYSICS_CREATE_MATERIAL = 46;
  public static final int PHYSICS_CREATE_ARTICULATION_REDUCED_COORDINATE = 35;
  public static final int BASE_RELEASE = 0;
  public static final int SCENE_ADD_ACTOR = 28;
  public static final int SCENE_ADD_ARTICULATION = 26;
  public static final int SCENE_REMOVE_ACTOR = 31;
  public static final int SCENE_REMOVE_ARTICULATION = 27;
  public static final int SCENE_SIMULATE = 75;
  public static final int SCENE_FETCH_RESULTS = 80;
  public static final int SHAPE_RELEASE = 0;
  public static final int SHAPE_SET_LOCAL_POSE = 12;
  public static final int SHAPE_SET_SIMULATION_FILTER_DATA = 14;
  public static final int SHAPE_SET_CONTACT_OFFSET = 26;
  public static final int SHAPE_SET_REST_OFFSET = 28;
  public static final int SHAPE_SET_FLAG = 37;
  public static final int SHAPE_SET_TORSIONAL_PATCH_RADIUS = 32;
  public static final int SHAPE_SET_MIN_TORSIONAL_PATCH_RADIUS = 34;
  public static final int RIGID_ACTOR_ATTACH_SHAPE = 22;
  public static final int RIGID_ACTOR_GET_GLOBAL_POSE = 20;
  public static final int RIGID_ACTOR_SET_GLOBAL_POSE = 21;
  public static final int ACTOR_SET_ACTOR_FLAG = 11;
  public static final int RIGID_BODY_SET_MASS = 30;
  public static final int RIGID_BODY_SET_MASS_SPACE_INERTIA_TENSOR = 33;
  public static final int RIGID_BODY_SET_CMASS_LOCAL_POSE = 28;
  public static final int RIGID_BODY_GET_LINEAR_VELOCITY = 40;
  public static final int RIGID_BODY_GET_ANGULAR_VELOCITY = 41;
  public static final int RIGID_BODY_SET_RIGID_BODY_FLAG = 51;
  public static final int RIGID_DYNAMIC_SET_LINEAR_VELOCITY = 73;
  public static final int RIGID_DYNAMIC_SET_ANGULAR_VELOCITY = 74;
  public static final int RIGID_DYNAMIC_SET_SOLVER_ITERATION_COUNTS = 79;
  public static final int RIGID_DYNAMIC_SET_SLEEP_THRESHOLD = 66;
  public static final int ARTICULATION_RELEASE = 0;
  public static final int ARTICULATION_SET_ARTICULATION_FLAG = 31;
  public static final int ARTICULATION_SET_SOLVER_ITERATION_COUNTS = 7;
  public static final int ARTICULATION_SET_SLEEP_THRESHOLD = 10;
  public static final int ARTICULATION_CREATE_LINK = 22;
  public static final int ARTICULATION_CREATE_CACHE = 34;
  public static final int ARTICULATION_COPY_INTERNAL_STATE_TO_CACHE = 38;
  public static final int ARTICULATION_APPLY_CACHE = 37;
  public static final int ARTICULATION_SET_ROOT_GLOBAL_POSE = 56;
  public static final int ARTICULATION_GET_DOFS = 33;
  public static final int ARTICULATION_SET_ROOT_LINEAR_VELOCITY = 58;
  public static final int ARTICULATION_SET_ROOT_ANGULAR_VELOCITY = 60;
  public static final int ARTICULATION_CREATE_FIXED_TENDON = 65;
  public static final int ARTICULATION_LINK_GET_INBOUND_JOINT = 64;
  public static final int JOINT_SET_JOINT_TYPE = 12;
  public static final int JOINT_SET_MOTION = 14;
  public static final int JOINT_SET_LIMIT_PARAMS = 16;
  public static final int JOINT_SET_DRIVE_PARAMS = 18;
  public static final int JOINT_SET_DRIVE_TARGET = 20;
  public static final int JOINT_SET_FRICTION_COEFFICIENT = 26;
  public static final int JOINT_SET_PARENT_POSE = 7;
  public static final int JOINT_SET_CHILD_POSE = 10;
  public static final int FIXED_TENDON_SET_OFFSET = 12;
  public static final int FIXED_TENDON_SET_REST_LENGTH = 18;
  public static final int FIXED_TENDON_SET_STIFFNESS = 6;
  public static final int FIXED_TENDON_SET_DAMPING = 8;
  public static final int FIXED_TENDON_SET_LIMIT_PARAMETERS = 20;
  public static final int FIXED_TENDON_SET_LIMIT_STIFFNESS = 10;
  public static final int FIXED_TENDON_CREATE_TENDON_JOINT = 15;

  private Slots() {}
}
