package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjvCamera, in bytes. */
public final class MjvCameraLayout {

  public static final long SIZEOF = 72L;
  public static final long TYPE = 0L;
  public static final long FIXEDCAMID = 4L;
  public static final long TRACKBODYID = 8L;
  public static final long LOOKAT = 16L;
  public static final long DISTANCE = 40L;
  public static final long AZIMUTH = 48L;
  public static final long ELEVATION = 56L;
  public static final long ORTHOGRAPHIC = 64L;

  private MjvCameraLayout() {}
}
