package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjvGLCamera, in bytes. */
public final class MjvGLCameraLayout {

  public static final long SIZEOF = 64L;
  public static final long POS = 0L;
  public static final long FORWARD = 12L;
  public static final long UP = 24L;
  public static final long FRUSTUM_CENTER = 36L;
  public static final long FRUSTUM_WIDTH = 40L;
  public static final long FRUSTUM_BOTTOM = 44L;
  public static final long FRUSTUM_TOP = 48L;
  public static final long FRUSTUM_NEAR = 52L;
  public static final long FRUSTUM_FAR = 56L;
  public static final long ORTHOGRAPHIC = 60L;

  private MjvGLCameraLayout() {}
}
