package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjWarningStat, in bytes. */
public final class MjWarningStatLayout {

  public static final long SIZEOF = 8L;
  public static final long LASTINFO = 0L;
  public static final long NUMBER = 4L;

  private MjWarningStatLayout() {}
}
