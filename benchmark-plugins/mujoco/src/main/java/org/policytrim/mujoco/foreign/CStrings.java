package org.policytrim.mujoco.foreign;

import java.lang.foreign.MemorySegment;

/** Reads strings that C code returns. */
public final class CStrings {

  private CStrings() {}

  /** Returns the string that a pointer points to; empty for NULL. */
  public static String text(MemorySegment pointer) {
    return pointer.equals(MemorySegment.NULL)
        ? ""
        : pointer.reinterpret(Long.MAX_VALUE).getString(0);
  }
}
