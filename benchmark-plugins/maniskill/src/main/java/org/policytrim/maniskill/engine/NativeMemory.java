package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;

/** Reads and writes the small structs that PhysX passes by reference. */
final class NativeMemory {

  /** The size of a PxTransform: rotation x, y, z, w, then position, padded. */
  static final long TRANSFORM = 32;

  /** The size of a PxVec3, padded. */
  static final long VECTOR = 16;

  private static final long POSITION = 16;

  private NativeMemory() {}

  /** Returns the pointer at an address. */
  static long read(long address) {
    return MemorySegment.ofAddress(address).reinterpret(Long.BYTES).get(JAVA_LONG, 0);
  }

  /** Writes a pointer to an address. */
  static void write(long address, long value) {
    MemorySegment.ofAddress(address).reinterpret(Long.BYTES).set(JAVA_LONG, 0, value);
  }

  /** Returns a PxTransform. */
  static MemorySegment transform(SegmentAllocator memory, Pose pose) {
    MemorySegment transform = memory.allocate(TRANSFORM, 16);
    Quat rotation = pose.rotation();
    putVector(transform, 0, rotation.x(), rotation.y(), rotation.z());
    transform.set(JAVA_FLOAT, 12, (float) rotation.w());
    Vec3 position = pose.position();
    putVector(transform, POSITION, position.x(), position.y(), position.z());
    return transform;
  }

  /** Reads a PxTransform. */
  static Pose pose(MemorySegment transform) {
    return new Pose(
        vector(transform, POSITION),
        new Quat(
            transform.get(JAVA_FLOAT, 12),
            transform.get(JAVA_FLOAT, 0),
            transform.get(JAVA_FLOAT, 4),
            transform.get(JAVA_FLOAT, 8)));
  }

  /** Returns a PxVec3. */
  static MemorySegment vector(SegmentAllocator memory, double x, double y, double z) {
    MemorySegment vector = memory.allocate(VECTOR, 16);
    putVector(vector, 0, x, y, z);
    return vector;
  }

  /** Reads a PxVec3. */
  static Vec3 vector(MemorySegment memory, long offset) {
    return new Vec3(
        memory.get(JAVA_FLOAT, offset),
        memory.get(JAVA_FLOAT, offset + 4),
        memory.get(JAVA_FLOAT, offset + 8));
  }

  /** Writes three floats. */
  static void putVector(MemorySegment memory, long offset, double x, double y, double z) {
    memory.set(JAVA_FLOAT, offset, (float) x);
    memory.set(JAVA_FLOAT, offset + 4, (float) y);
    memory.set(JAVA_FLOAT, offset + 8, (float) z);
  }

  /** Returns a PxFlags, which C++ passes by hidden reference. */
  static MemorySegment flags(SegmentAllocator memory, int bits) {
    MemorySegment flags = memory.allocate(8, 8);
    flags.set(JAVA_INT, 0, bits);
    return flags;
  }

  /** Returns a pair of floats. */
  static MemorySegment pair(SegmentAllocator memory, float first, float second) {
    MemorySegment pair = memory.allocate(8, 8);
    pair.set(JAVA_FLOAT, 0, first);
    pair.set(JAVA_FLOAT, 4, second);
    return pair;
  }
}
