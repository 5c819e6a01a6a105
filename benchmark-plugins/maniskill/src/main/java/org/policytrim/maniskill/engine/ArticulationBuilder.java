package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Slots;
import org.policytrim.maniskill.generated.Values;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.JointDescription;
import org.policytrim.maniskill.model.JointDescription.Type;
import org.policytrim.maniskill.model.LinkDescription;
import org.policytrim.maniskill.model.RobotDescription;

/** Creates a robot in the order of calls in which SAPIEN and ManiSkill create it. */
final class ArticulationBuilder {

  /**
   * The gains of all joint drives of ManiSkill's Panda: N m/rad and N m s/rad, or N/m and N s/m.
   */
  private static final float STIFFNESS = 1000f;

  private static final float DAMPING = 100f;
  private static final float FORCE_LIMIT = 100f;

  /** The tendon that couples the fingers: stiffness in N/m. */
  private static final float TENDON_STIFFNESS = 1e5f;

  private static final String TENDON_ROOT = "panda_hand";
  private static final Map<String, Float> TENDON_FINGERS = new LinkedHashMap<>();

  static {
    TENDON_FINGERS.put("panda_rightfinger", -1f);
    TENDON_FINGERS.put("panda_leftfinger", 1f);
  }

  private final Engine engine;
  private final ActorBuilder shapes;
  private final RobotDescription robot;
  private final Map<String, Long> links = new LinkedHashMap<>();

  ArticulationBuilder(Engine engine, RobotDescription robot) {
    this.engine = engine;
    this.shapes = new ActorBuilder(engine);
    this.robot = robot;
  }

  /** Returns the addresses of the created PxArticulationLinks by name. */
  Map<String, Long> links() {
    return links;
  }

  /**
   * Creates the robot at its base pose, without adding it to a scene.
   *
   * @return the address of the PxArticulationReducedCoordinate
   */
  long create(Pose base) {
    try (Arena arena = Arena.ofConfined()) {
      long articulation =
          VirtualCalls.callLong(
              engine.physics(), Slots.PHYSICS_CREATE_ARTICULATION_REDUCED_COORDINATE);
      flag(articulation, Values.ARTICULATION_FLAG_DRIVE_LIMITS_ARE_FORCES);
      VirtualCalls.call(
          articulation,
          Slots.ARTICULATION_SET_SOLVER_ITERATION_COUNTS,
          Engine.POSITION_ITERATIONS,
          Engine.VELOCITY_ITERATIONS);
      VirtualCalls.call(
          articulation, Slots.ARTICULATION_SET_SLEEP_THRESHOLD, Engine.SLEEP_THRESHOLD);
      for (LinkDescription link : robot.links()) {
        addLink(arena, articulation, link);
      }
      addTendon(arena, articulation);
      MemorySegment pose = NativeMemory.transform(arena, base);
      VirtualCalls.call(articulation, Slots.ARTICULATION_SET_ROOT_GLOBAL_POSE, pose, true);
      VirtualCalls.call(articulation, Slots.ARTICULATION_SET_ROOT_GLOBAL_POSE, pose, true);
      return articulation;
    }
  }

  private static void flag(long articulation, int flag) {
    VirtualCalls.call(articulation, Slots.ARTICULATION_SET_ARTICULATION_FLAG, flag, true);
  }

  private void addLink(Arena arena, long articulation, LinkDescription description) {
    long parent = description.parent().map(links::get).orElse(0L);
    long link =
        VirtualCalls.callLong(
            articulation,
            Slots.ARTICULATION_CREATE_LINK,
            parent,
            NativeMemory.transform(arena, Pose.IDENTITY));
    links.put(description.name(), link);
    NativeMemory.write(link + Offsets.ACTOR_USER_DATA, links.size());
    shapes.attach(link, description.shapes());
    VirtualCalls.call(link, Slots.RIGID_BODY_SET_MASS, (float) description.mass());
    VirtualCalls.call(
        link,
        Slots.RIGID_BODY_SET_CMASS_LOCAL_POSE,
        NativeMemory.transform(arena, description.centreOfMass()));
    Vec3 inertia = description.inertia();
    VirtualCalls.call(
        link,
        Slots.RIGID_BODY_SET_MASS_SPACE_INERTIA_TENSOR,
        NativeMemory.vector(arena, inertia.x(), inertia.y(), inertia.z()));
    if (parent == 0) {
      flag(articulation, Values.ARTICULATION_FLAG_FIX_BASE);
    } else {
      setJoint(arena, joint(link), description.joint());
    }
  }

  private static long joint(long link) {
    return VirtualCalls.callLong(link, Slots.ARTICULATION_LINK_GET_INBOUND_JOINT);
  }

  private static void setJoint(Arena arena, long joint, JointDescription description) {
    int type =
        switch (description.type()) {
          case FIXED -> Values.JOINT_TYPE_FIXED;
          case PRISMATIC -> Values.JOINT_TYPE_PRISMATIC;
          case REVOLUTE -> Values.JOINT_TYPE_REVOLUTE_UNWRAPPED;
        };
    VirtualCalls.call(joint, Slots.JOINT_SET_JOINT_TYPE, type);
    VirtualCalls.call(
        joint, Slots.JOINT_SET_CHILD_POSE, NativeMemory.transform(arena, description.childPose()));
    VirtualCalls.call(
        joint,
        Slots.JOINT_SET_PARENT_POSE,
        NativeMemory.transform(arena, description.parentPose()));
    if (description.isActive()) {
      int axis = axis(description);
      VirtualCalls.call(joint, Slots.JOINT_SET_MOTION, axis, Values.MOTION_LIMITED);
      VirtualCalls.call(
          joint,
          Slots.JOINT_SET_LIMIT_PARAMS,
          axis,
          NativeMemory.pair(arena, (float) description.low(), (float) description.high()));
    }
    VirtualCalls.call(joint, Slots.JOINT_SET_FRICTION_COEFFICIENT, (float) description.friction());
  }

  /** Returns the PxArticulationAxis along or about which a joint moves. */
  static int axis(JointDescription joint) {
    return joint.type() == Type.PRISMATIC ? Values.AXIS_X : Values.AXIS_TWIST;
  }

  /** Couples the fingers, so that they move alike. */
  private void addTendon(Arena arena, long articulation) {
    long tendon = VirtualCalls.callLong(articulation, Slots.ARTICULATION_CREATE_FIXED_TENDON);
    VirtualCalls.call(tendon, Slots.FIXED_TENDON_SET_OFFSET, 0f, true);
    VirtualCalls.call(tendon, Slots.FIXED_TENDON_SET_REST_LENGTH, 0f);
    VirtualCalls.call(tendon, Slots.FIXED_TENDON_SET_STIFFNESS, TENDON_STIFFNESS);
    VirtualCalls.call(tendon, Slots.FIXED_TENDON_SET_DAMPING, 0f);
    VirtualCalls.call(
        tendon,
        Slots.FIXED_TENDON_SET_LIMIT_PARAMETERS,
        NativeMemory.pair(arena, -Float.MAX_VALUE, Float.MAX_VALUE));
    VirtualCalls.call(tendon, Slots.FIXED_TENDON_SET_LIMIT_STIFFNESS, 0f);
    long root =
        VirtualCalls.createTendonJoint(tendon, 0, Values.AXIS_X, 0f, links.get(TENDON_ROOT));
    TENDON_FINGERS.forEach(
        (finger, coefficient) -> {
          long _ =
              VirtualCalls.createTendonJoint(
                  tendon, root, Values.AXIS_X, coefficient, links.get(finger));
        });
  }

  /**
   * Sets the drives of all joints and switches gravity off, as ManiSkill does after the robot was
   * added to the scene.
   *
   * @return the addresses of the active joints, in the order of positions
   */
  long[] setDrives() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment drive = arena.allocate(16, 8);
      drive.set(JAVA_FLOAT, 0, STIFFNESS);
      drive.set(JAVA_FLOAT, 4, DAMPING);
      drive.set(JAVA_FLOAT, 8, FORCE_LIMIT);
      drive.set(JAVA_INT, 12, Values.DRIVE_TYPE_FORCE);
      long[] joints = new long[robot.activeJoints().size()];
      int next = 0;
      for (LinkDescription description : robot.links()) {
        long link = links.get(description.name());
        if (description.joint().isActive()) {
          long joint = joint(link);
          VirtualCalls.call(joint, Slots.JOINT_SET_DRIVE_PARAMS, axis(description.joint()), drive);
          joints[next++] = joint;
        }
        VirtualCalls.call(
            link, Slots.ACTOR_SET_ACTOR_FLAG, Values.ACTOR_FLAG_DISABLE_GRAVITY, true);
      }
      return joints;
    }
  }
}
