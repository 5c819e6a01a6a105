package org.policytrim.maniskill.engine;

import java.lang.foreign.MemorySegment;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Slots;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;

/** A link of a robot or an object in a scene. Valid until its scene is closed. */
public final class Body {

  private final PhysicsScene scene;
  private final long address;

  Body(PhysicsScene scene, long address) {
    this.scene = scene;
    this.address = address;
  }

  long address() {
    return address;
  }

  /** Returns the identity under which contacts mention this body. */
  long identity() {
    return NativeMemory.read(address + Offsets.ACTOR_USER_DATA);
  }

  /** Returns the pose in the world frame. */
  public Pose pose() {
    MemorySegment buffer = scene.buffer();
    VirtualCalls.callInto(buffer, address, Slots.RIGID_ACTOR_GET_GLOBAL_POSE);
    return NativeMemory.pose(buffer);
  }

  /**
   * Returns the velocity of the centre of mass in the world frame in m/s; not for static objects.
   */
  public Vec3 linearVelocity() {
    MemorySegment buffer = scene.buffer();
    VirtualCalls.callInto(buffer, address, Slots.RIGID_BODY_GET_LINEAR_VELOCITY);
    return NativeMemory.vector(buffer, 0);
  }

  /** Returns the angular velocity in the world frame in rad/s; not for static objects. */
  public Vec3 angularVelocity() {
    MemorySegment buffer = scene.buffer();
    VirtualCalls.callInto(buffer, address, Slots.RIGID_BODY_GET_ANGULAR_VELOCITY);
    return NativeMemory.vector(buffer, 0);
  }
}
