package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjContact, in bytes. */
public final class MjContactLayout {

  public static final long SIZEOF = 576L;
  public static final long DIST = 0L;
  public static final long POS = 8L;
  public static final long FRAME = 32L;
  public static final long INCLUDEMARGIN = 104L;
  public static final long FRICTION = 112L;
  public static final long SOLREF = 152L;
  public static final long SOLREFFRICTION = 168L;
  public static final long SOLIMP = 184L;
  public static final long MU = 224L;
  public static final long H = 232L;
  public static final long DIM = 520L;
  public static final long GEOM1 = 524L;
  public static final long GEOM2 = 528L;
  public static final long GEOM = 532L;
  public static final long FLEX = 540L;
  public static final long ELEM = 548L;
  public static final long VERT = 556L;
  public static final long EXCLUDE = 564L;
  public static final long EFC_ADDRESS = 568L;

  private MjContactLayout() {}
}
