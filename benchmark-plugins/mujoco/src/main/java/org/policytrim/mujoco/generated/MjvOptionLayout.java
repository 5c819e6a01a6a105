package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjvOption, in bytes. */
public final class MjvOptionLayout {

  public static final long SIZEOF = 92L;
  public static final long LABEL = 0L;
  public static final long FRAME = 4L;
  public static final long GEOMGROUP = 8L;
  public static final long SITEGROUP = 14L;
  public static final long JOINTGROUP = 20L;
  public static final long TENDONGROUP = 26L;
  public static final long ACTUATORGROUP = 32L;
  public static final long FLEXGROUP = 38L;
  public static final long SKINGROUP = 44L;
  public static final long FLAGS = 50L;
  public static final long BVH_DEPTH = 84L;
  public static final long FLEX_LAYER = 88L;

  private MjvOptionLayout() {}
}
