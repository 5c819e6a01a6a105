package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjvScene, in bytes. */
public final class MjvSceneLayout {

  public static final long SIZEOF = 9176L;
  public static final long MAXGEOM = 0L;
  public static final long NGEOM = 4L;
  public static final long GEOMS = 8L;
  public static final long GEOMORDER = 16L;
  public static final long NFLEX = 24L;
  public static final long FLEXEDGEADR = 32L;
  public static final long FLEXEDGENUM = 40L;
  public static final long FLEXVERTADR = 48L;
  public static final long FLEXVERTNUM = 56L;
  public static final long FLEXFACEADR = 64L;
  public static final long FLEXFACENUM = 72L;
  public static final long FLEXFACEUSED = 80L;
  public static final long FLEXEDGE = 88L;
  public static final long FLEXVERT = 96L;
  public static final long FLEXFACE = 104L;
  public static final long FLEXNORMAL = 112L;
  public static final long FLEXTEXCOORD = 120L;
  public static final long FLEXVERTOPT = 128L;
  public static final long FLEXEDGEOPT = 129L;
  public static final long FLEXFACEOPT = 130L;
  public static final long FLEXSKINOPT = 131L;
  public static final long NSKIN = 132L;
  public static final long SKINFACENUM = 136L;
  public static final long SKINVERTADR = 144L;
  public static final long SKINVERTNUM = 152L;
  public static final long SKINVERT = 160L;
  public static final long SKINNORMAL = 168L;
  public static final long NLIGHT = 176L;
  public static final long LIGHTS = 180L;
  public static final long CAMERA = 8980L;
  public static final long ENABLETRANSFORM = 9108L;
  public static final long TRANSLATE = 9112L;
  public static final long ROTATE = 9124L;
  public static final long SCALE = 9140L;
  public static final long STEREO = 9144L;
  public static final long FLAGS = 9148L;
  public static final long FRAMEWIDTH = 9160L;
  public static final long FRAMERGB = 9164L;

  private MjvSceneLayout() {}
}
