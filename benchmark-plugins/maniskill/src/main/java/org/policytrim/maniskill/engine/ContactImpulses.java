package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import org.policytrim.maniskill.generated.Offsets;
import org.policytrim.maniskill.generated.Sizes;
import org.policytrim.maniskill.geometry.Vec3;

/**
 * Reads the contacts that SAPIEN records during a step: a std::map from pairs of shapes to
 * contacts, in the node layout of GNU's standard library (a red-black tree whose header is its
 * end).
 */
final class ContactImpulses {

  /** The map's header node, behind its comparison object. */
  private static final int MAP_HEADER = 8;

  private static final int PARENT = 8;
  private static final int LEFT = 16;
  private static final int RIGHT = 24;

  /** The mapped pointer of a node, behind 32 bytes of links and the key of two pointers. */
  private static final int MAPPED = 48;

  private ContactImpulses() {}

  /**
   * Returns the sum of the impulses on one body by another during the last step in N s.
   *
   * @param system the address of the PhysxSystemCpu
   * @param on the identity of the body on which they act
   * @param by the identity of the other body
   */
  static Vec3 between(long system, long on, long by) {
    double[] sum = new double[3];
    long header = system + Offsets.SYSTEM_CONTACTS + MAP_HEADER;
    long node = NativeMemory.read(header + LEFT);
    while (node != header) {
      long contact = NativeMemory.read(node + MAPPED);
      long first = NativeMemory.read(contact + Offsets.CONTACT_COMPONENTS);
      long second = NativeMemory.read(contact + Offsets.CONTACT_COMPONENTS + Long.BYTES);
      if (first == on && second == by) {
        add(sum, contact, 1);
      } else if (first == by && second == on) {
        add(sum, contact, -1);
      }
      node = next(node);
    }
    return new Vec3(sum[0], sum[1], sum[2]);
  }

  private static void add(double[] sum, long contact, int sign) {
    long begin = NativeMemory.read(contact + Offsets.CONTACT_POINTS);
    long end = NativeMemory.read(contact + Offsets.CONTACT_POINTS + Long.BYTES);
    MemorySegment points = MemorySegment.ofAddress(begin).reinterpret(end - begin);
    for (long point = 0; point < end - begin; point += Sizes.CONTACT_POINT) {
      for (int i = 0; i < 3; i++) {
        sum[i] +=
            sign
                * points.get(
                    JAVA_FLOAT, point + Offsets.CONTACT_POINT_IMPULSE + (long) i * Float.BYTES);
      }
    }
  }

  /** Returns the next node in the order of the keys. */
  private static long next(long node) {
    long right = NativeMemory.read(node + RIGHT);
    if (right != 0) {
      long next = right;
      for (long left = NativeMemory.read(next + LEFT);
          left != 0;
          left = NativeMemory.read(next + LEFT)) {
        next = left;
      }
      return next;
    }
    long child = node;
    long parent = NativeMemory.read(child + PARENT);
    while (child == NativeMemory.read(parent + RIGHT)) {
      child = parent;
      parent = NativeMemory.read(parent + PARENT);
    }
    return NativeMemory.read(child + RIGHT) == parent ? child : parent;
  }
}
