package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** The sizes of an mjData that change from step to step. */
public enum DataSize {
  NPLUGIN(16L),
  NCON(161584L),
  NE(161588L),
  NF(161592L),
  NL(161596L),
  NEFC(161600L),
  NJ(161604L),
  NA(161608L),
  NISLAND(161612L),
  ;

  private final long offset;

  DataSize(long offset) {
    this.offset = offset;
  }

  /** Returns the offset of the int in its struct, in bytes. */
  public long offset() {
    return offset;
  }
}
