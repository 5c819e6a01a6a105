package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjVisual, in bytes. */
public final class MjVisualLayout {

  public static final long SIZEOF = 628L;
  public static final long GLOBAL = 0L;
  public static final long GLOBAL_ORTHOGRAPHIC = 0L;
  public static final long GLOBAL_FOVY = 4L;
  public static final long GLOBAL_IPD = 8L;
  public static final long GLOBAL_AZIMUTH = 12L;
  public static final long GLOBAL_ELEVATION = 16L;
  public static final long GLOBAL_LINEWIDTH = 20L;
  public static final long GLOBAL_GLOW = 24L;
  public static final long GLOBAL_REALTIME = 28L;
  public static final long GLOBAL_OFFWIDTH = 32L;
  public static final long GLOBAL_OFFHEIGHT = 36L;
  public static final long GLOBAL_ELLIPSOIDINERTIA = 40L;
  public static final long GLOBAL_BVACTIVE = 44L;
  public static final long QUALITY = 48L;
  public static final long QUALITY_SHADOWSIZE = 48L;
  public static final long QUALITY_OFFSAMPLES = 52L;
  public static final long QUALITY_NUMSLICES = 56L;
  public static final long QUALITY_NUMSTACKS = 60L;
  public static final long QUALITY_NUMQUADS = 64L;
  public static final long HEADLIGHT = 68L;
  public static final long HEADLIGHT_AMBIENT = 68L;
  public static final long HEADLIGHT_DIFFUSE = 80L;
  public static final long HEADLIGHT_SPECULAR = 92L;
  public static final long HEADLIGHT_ACTIVE = 104L;
  public static final long MAP = 108L;
  public static final long MAP_STIFFNESS = 108L;
  public static final long MAP_STIFFNESSROT = 112L;
  public static final long MAP_FORCE = 116L;
  public static final long MAP_TORQUE = 120L;
  public static final long MAP_ALPHA = 124L;
  public static final long MAP_FOGSTART = 128L;
  public static final long MAP_FOGEND = 132L;
  public static final long MAP_ZNEAR = 136L;
  public static final long MAP_ZFAR = 140L;
  public static final long MAP_HAZE = 144L;
  public static final long MAP_SHADOWCLIP = 148L;
  public static final long MAP_SHADOWSCALE = 152L;
  public static final long MAP_ACTUATORTENDON = 156L;
  public static final long SCALE = 160L;
  public static final long SCALE_FORCEWIDTH = 160L;
  public static final long SCALE_CONTACTWIDTH = 164L;
  public static final long SCALE_CONTACTHEIGHT = 168L;
  public static final long SCALE_CONNECT = 172L;
  public static final long SCALE_COM = 176L;
  public static final long SCALE_CAMERA = 180L;
  public static final long SCALE_LIGHT = 184L;
  public static final long SCALE_SELECTPOINT = 188L;
  public static final long SCALE_JOINTLENGTH = 192L;
  public static final long SCALE_JOINTWIDTH = 196L;
  public static final long SCALE_ACTUATORLENGTH = 200L;
  public static final long SCALE_ACTUATORWIDTH = 204L;
  public static final long SCALE_FRAMELENGTH = 208L;
  public static final long SCALE_FRAMEWIDTH = 212L;
  public static final long SCALE_CONSTRAINT = 216L;
  public static final long SCALE_SLIDERCRANK = 220L;
  public static final long SCALE_FRUSTUM = 224L;
  public static final long RGBA = 228L;
  public static final long RGBA_FOG = 228L;
  public static final long RGBA_HAZE = 244L;
  public static final long RGBA_FORCE = 260L;
  public static final long RGBA_INERTIA = 276L;
  public static final long RGBA_JOINT = 292L;
  public static final long RGBA_ACTUATOR = 308L;
  public static final long RGBA_ACTUATORNEGATIVE = 324L;
  public static final long RGBA_ACTUATORPOSITIVE = 340L;
  public static final long RGBA_COM = 356L;
  public static final long RGBA_CAMERA = 372L;
  public static final long RGBA_LIGHT = 388L;
  public static final long RGBA_SELECTPOINT = 404L;
  public static final long RGBA_CONNECT = 420L;
  public static final long RGBA_CONTACTPOINT = 436L;
  public static final long RGBA_CONTACTFORCE = 452L;
  public static final long RGBA_CONTACTFRICTION = 468L;
  public static final long RGBA_CONTACTTORQUE = 484L;
  public static final long RGBA_CONTACTGAP = 500L;
  public static final long RGBA_RANGEFINDER = 516L;
  public static final long RGBA_CONSTRAINT = 532L;
  public static final long RGBA_SLIDERCRANK = 548L;
  public static final long RGBA_CRANKBROKEN = 564L;
  public static final long RGBA_FRUSTUM = 580L;
  public static final long RGBA_BV = 596L;
  public static final long RGBA_BVACTIVE = 612L;

  private MjVisualLayout() {}
}
