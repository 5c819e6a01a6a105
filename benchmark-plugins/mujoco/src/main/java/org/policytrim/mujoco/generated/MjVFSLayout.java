package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjVFS, in bytes. */
public final class MjVFSLayout {

  public static final long SIZEOF = 8L;
  public static final long IMPL_ = 0L;

  private MjVFSLayout() {}
}
