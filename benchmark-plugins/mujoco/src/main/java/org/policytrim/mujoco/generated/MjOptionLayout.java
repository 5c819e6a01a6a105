package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjOption, in bytes. */
public final class MjOptionLayout {

  public static final long SIZEOF = 304L;
  public static final long TIMESTEP = 0L;
  public static final long APIRATE = 8L;
  public static final long IMPRATIO = 16L;
  public static final long TOLERANCE = 24L;
  public static final long LS_TOLERANCE = 32L;
  public static final long NOSLIP_TOLERANCE = 40L;
  public static final long CCD_TOLERANCE = 48L;
  public static final long GRAVITY = 56L;
  public static final long WIND = 80L;
  public static final long MAGNETIC = 104L;
  public static final long DENSITY = 128L;
  public static final long VISCOSITY = 136L;
  public static final long O_MARGIN = 144L;
  public static final long O_SOLREF = 152L;
  public static final long O_SOLIMP = 168L;
  public static final long O_FRICTION = 208L;
  public static final long INTEGRATOR = 248L;
  public static final long CONE = 252L;
  public static final long JACOBIAN = 256L;
  public static final long SOLVER = 260L;
  public static final long ITERATIONS = 264L;
  public static final long LS_ITERATIONS = 268L;
  public static final long NOSLIP_ITERATIONS = 272L;
  public static final long CCD_ITERATIONS = 276L;
  public static final long DISABLEFLAGS = 280L;
  public static final long ENABLEFLAGS = 284L;
  public static final long DISABLEACTUATOR = 288L;
  public static final long SDF_INITPOINTS = 292L;
  public static final long SDF_ITERATIONS = 296L;

  private MjOptionLayout() {}
}
