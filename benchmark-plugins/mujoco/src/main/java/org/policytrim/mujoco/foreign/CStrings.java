package org.policytrim.mujoco.foreign;

import java.lang.foreign.MemorySegment;

/** Strings that C hands out. */
public final class CStrings {

  private CStrings() {}

  /** The text a pointer points to; empty for NULL. */
  public static String text(MemorySegment pointer) {
    return pointer.equals(MemorySegment.NULL)
        ? ""
        : pointer.reinterpret(Long.MAX_VALUE).getString(0);
  }
}
