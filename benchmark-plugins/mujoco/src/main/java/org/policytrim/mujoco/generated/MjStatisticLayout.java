package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjStatistic, in bytes. */
public final class MjStatisticLayout {

  public static final long SIZEOF = 56L;
  public static final long MEANINERTIA = 0L;
  public static final long MEANMASS = 8L;
  public static final long MEANSIZE = 16L;
  public static final long EXTENT = 24L;
  public static final long CENTER = 32L;

  private MjStatisticLayout() {}
}
