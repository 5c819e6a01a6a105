package org.policytrim.mujoco;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.policytrim.mujoco.generated.DataSize;
import org.policytrim.mujoco.generated.MjContactLayout;
import org.policytrim.mujoco.generated.MjDataLayout;

/** The contacts found by the last step or forward pass; always shows the present ones. */
public final class Contacts {

  private final MemorySegment data;
  private final MemorySegment arena;

  Contacts(MemorySegment data, MemorySegment arena) {
    this.data = data;
    this.arena = arena;
  }

  /** How many there are. */
  public int count() {
    return data.get(ValueLayout.JAVA_INT, DataSize.NCON.offset());
  }

  /** The first geom of a contact; -1 where it is a flex. */
  public int geom1(int contact) {
    return arena.get(ValueLayout.JAVA_INT, at(contact) + MjContactLayout.GEOM);
  }

  /** The second geom of a contact; -1 where it is a flex. */
  public int geom2(int contact) {
    return arena.get(ValueLayout.JAVA_INT, at(contact) + MjContactLayout.GEOM + Integer.BYTES);
  }

  /** The distance between the surfaces, in m; negative where they overlap. */
  public double distance(int contact) {
    return arena.get(ValueLayout.JAVA_DOUBLE, at(contact) + MjContactLayout.DIST);
  }

  /** One coordinate of the contact point in the world, in m; axis 0 to 2. */
  public double position(int contact, int axis) {
    Objects.checkIndex(axis, 3);
    return arena.get(
        ValueLayout.JAVA_DOUBLE, at(contact) + MjContactLayout.POS + axis * (long) Double.BYTES);
  }

  /**
   * Where the constraint of a contact starts among all constraints (efc_); -1 where it has none.
   */
  public int constraint(int contact) {
    return arena.get(ValueLayout.JAVA_INT, at(contact) + MjContactLayout.EFC_ADDRESS);
  }

  /** Whether two geoms touch. */
  public boolean touch(int oneGeom, int otherGeom) {
    for (int i = 0; i < count(); i++) {
      int first = geom1(i);
      int second = geom2(i);
      if ((first == oneGeom && second == otherGeom) || (first == otherGeom && second == oneGeom)) {
        return true;
      }
    }
    return false;
  }

  private long at(int contact) {
    Objects.checkIndex(contact, count());
    long start = data.get(ValueLayout.JAVA_LONG, MjDataLayout.CONTACT) - arena.address();
    return start + contact * MjContactLayout.SIZEOF;
  }
}
