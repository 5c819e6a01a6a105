package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Slots;
import org.policytrim.maniskill.generated.Values;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.model.JointDescription;

/** The robot of a scene: joint positions and velocities, and the targets of its joint drives. */
public final class Articulation {

  private final long address;
  private final long cache;
  private final long[] joints;
  private final int[] axes;
  private final MemorySegment positions;
  private final MemorySegment velocities;
  private final MemorySegment positionFlag;
  private final MemorySegment velocityFlag;
  private final MemorySegment bothFlags;

  Articulation(
      Arena arena, long address, long cache, long[] joints, List<JointDescription> descriptions) {
    this.address = address;
    this.cache = cache;
    this.joints = joints.clone();
    this.axes = descriptions.stream().mapToInt(ArticulationBuilder::axis).toArray();
    int degrees = VirtualCalls.callInt(address, Slots.ARTICULATION_GET_DOFS);
    if (degrees != joints.length) {
      throw new IllegalStateException(
          "the robot has %d degrees of freedom, expected %d".formatted(degrees, joints.length));
    }
    this.positions = values(arena, Offsets.ARTICULATION_CACHE_JOINT_POSITION);
    this.velocities = values(arena, Offsets.ARTICULATION_CACHE_JOINT_VELOCITY);
    this.positionFlag = NativeMemory.flags(arena, Values.CACHE_FLAG_POSITION);
    this.velocityFlag = NativeMemory.flags(arena, Values.CACHE_FLAG_VELOCITY);
    this.bothFlags =
        NativeMemory.flags(arena, Values.CACHE_FLAG_POSITION | Values.CACHE_FLAG_VELOCITY);
  }

  private MemorySegment values(Arena arena, int field) {
    return MemorySegment.ofAddress(NativeMemory.read(cache + field))
        .reinterpret((long) joints.length * Float.BYTES, arena, null);
  }

  long address() {
    return address;
  }

  long cache() {
    return cache;
  }

  /** Returns the number of joints that can move. */
  public int size() {
    return joints.length;
  }

  /** Returns the position of a joint at the last {@link #read} in radians or metres. */
  public float position(int joint) {
    return positions.getAtIndex(JAVA_FLOAT, joint);
  }

  /** Returns the velocity of a joint at the last {@link #read} in rad/s or m/s. */
  public float velocity(int joint) {
    return velocities.getAtIndex(JAVA_FLOAT, joint);
  }

  /** Reads positions and velocities from the engine. */
  void read() {
    VirtualCalls.call(address, Slots.ARTICULATION_COPY_INTERNAL_STATE_TO_CACHE, cache, bothFlags);
  }

  /** Sets the target of a joint's drive in radians or metres. */
  public void setTarget(int joint, float target) {
    VirtualCalls.call(joints[joint], Slots.JOINT_SET_DRIVE_TARGET, axes[joint], target, true);
  }

  /** Sets all joint positions, and all velocities to zero. */
  void setPositions(double[] wanted) {
    for (int joint = 0; joint < joints.length; joint++) {
      positions.setAtIndex(JAVA_FLOAT, joint, (float) wanted[joint]);
    }
    VirtualCalls.call(address, Slots.ARTICULATION_APPLY_CACHE, cache, positionFlag, true);
    stopJoints();
  }

  /** Sets all joint velocities to zero. */
  void stopJoints() {
    velocities.fill((byte) 0);
    VirtualCalls.call(address, Slots.ARTICULATION_APPLY_CACHE, cache, velocityFlag, true);
  }

  /** Sets the velocity of the base to zero. */
  void stopBase(Arena arena) {
    MemorySegment zero = NativeMemory.vector(arena, 0, 0, 0);
    VirtualCalls.call(address, Slots.ARTICULATION_SET_ROOT_LINEAR_VELOCITY, zero, true);
    VirtualCalls.call(address, Slots.ARTICULATION_SET_ROOT_ANGULAR_VELOCITY, zero, true);
  }

  /** Sets the pose of the base. */
  void setBase(Arena arena, Pose base) {
    VirtualCalls.call(
        address,
        Slots.ARTICULATION_SET_ROOT_GLOBAL_POSE,
        NativeMemory.transform(arena, base),
        true);
  }
}
