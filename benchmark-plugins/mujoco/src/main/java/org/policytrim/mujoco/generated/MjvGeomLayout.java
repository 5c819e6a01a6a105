package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjvGeom, in bytes. */
public final class MjvGeomLayout {

  public static final long SIZEOF = 236L;
  public static final long TYPE = 0L;
  public static final long DATAID = 4L;
  public static final long OBJTYPE = 8L;
  public static final long OBJID = 12L;
  public static final long CATEGORY = 16L;
  public static final long MATID = 20L;
  public static final long TEXCOORD = 24L;
  public static final long SEGID = 28L;
  public static final long SIZE = 32L;
  public static final long POS = 44L;
  public static final long MAT = 56L;
  public static final long RGBA = 92L;
  public static final long EMISSION = 108L;
  public static final long SPECULAR = 112L;
  public static final long SHININESS = 116L;
  public static final long REFLECTANCE = 120L;
  public static final long LABEL = 124L;
  public static final long CAMDIST = 224L;
  public static final long MODELRBOUND = 228L;
  public static final long TRANSPARENT = 232L;

  private MjvGeomLayout() {}
}
