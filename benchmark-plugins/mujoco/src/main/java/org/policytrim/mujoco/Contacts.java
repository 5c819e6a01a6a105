package org.policytrim.mujoco;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import org.policytrim.mujoco.generated.DataSize;
import org.policytrim.mujoco.generated.MjContactLayout;
import org.policytrim.mujoco.generated.MjDataLayout;

/** The contacts that the last step or forward pass detected. Always shows the current ones. */
public final class Contacts {

  private final MemorySegment data;
  private final MemorySegment arena;

  Contacts(MemorySegment data, MemorySegment arena) {
    this.data = data;
    this.arena = arena;
  }

  /** Returns the number of contacts. */
  public int count() {
    return data.get(ValueLayout.JAVA_INT, DataSize.NCON.offset());
  }

  /** Returns the id of the first geom of a contact; -1 for a flex. */
  public int geom1(int contact) {
    return arena.get(ValueLayout.JAVA_INT, offset(contact) + MjContactLayout.GEOM);
  }

  /** Returns the id of the second geom of a contact; -1 for a flex. */
  public int geom2(int contact) {
    return arena.get(ValueLayout.JAVA_INT, offset(contact) + MjContactLayout.GEOM + Integer.BYTES);
  }

  /** Returns the distance between the surfaces in m; negative if they overlap. */
  public double distance(int contact) {
    return arena.get(ValueLayout.JAVA_DOUBLE, offset(contact) + MjContactLayout.DIST);
  }

  /** Returns a coordinate of the contact point in the world frame in m; axis 0 to 2. */
  public double position(int contact, int axis) {
    Objects.checkIndex(axis, 3);
    return arena.get(
        ValueLayout.JAVA_DOUBLE,
        offset(contact) + MjContactLayout.POS + axis * (long) Double.BYTES);
  }

  /** Returns the index of a contact's first constraint in the efc_ arrays; -1 if it has none. */
  public int constraint(int contact) {
    return arena.get(ValueLayout.JAVA_INT, offset(contact) + MjContactLayout.EFC_ADDRESS);
  }

  /** Returns whether two geoms are in contact with each other. */
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

  private long offset(int contact) {
    Objects.checkIndex(contact, count());
    long start = data.get(ValueLayout.JAVA_LONG, MjDataLayout.CONTACT) - arena.address();
    return start + contact * MjContactLayout.SIZEOF;
  }
}
