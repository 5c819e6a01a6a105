package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjrRect, in bytes. */
public final class MjrRectLayout {

  public static final long SIZEOF = 16L;
  public static final long LEFT = 0L;
  public static final long BOTTOM = 4L;
  public static final long WIDTH = 8L;
  public static final long HEIGHT = 12L;

  private MjrRectLayout() {}
}
