package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjvLight, in bytes. */
public final class MjvLightLayout {

  public static final long SIZEOF = 88L;
  public static final long POS = 0L;
  public static final long DIR = 12L;
  public static final long ATTENUATION = 24L;
  public static final long CUTOFF = 36L;
  public static final long EXPONENT = 40L;
  public static final long AMBIENT = 44L;
  public static final long DIFFUSE = 56L;
  public static final long SPECULAR = 68L;
  public static final long HEADLIGHT = 80L;
  public static final long DIRECTIONAL = 81L;
  public static final long CASTSHADOW = 82L;
  public static final long BULBRADIUS = 84L;

  private MjvLightLayout() {}
}
