package org.policytrim.mujoco.generated;

// Generated from MuJoCo's headers; do not edit. See package-info.java.

/** Size and offsets of the C struct mjrContext, in bytes. */
public final class MjrContextLayout {

  public static final long SIZEOF = 61512L;
  public static final long LINEWIDTH = 0L;
  public static final long SHADOWCLIP = 4L;
  public static final long SHADOWSCALE = 8L;
  public static final long FOGSTART = 12L;
  public static final long FOGEND = 16L;
  public static final long FOGRGBA = 20L;
  public static final long SHADOWSIZE = 36L;
  public static final long OFFWIDTH = 40L;
  public static final long OFFHEIGHT = 44L;
  public static final long OFFSAMPLES = 48L;
  public static final long FONTSCALE = 52L;
  public static final long AUXWIDTH = 56L;
  public static final long AUXHEIGHT = 96L;
  public static final long AUXSAMPLES = 136L;
  public static final long OFFFBO = 176L;
  public static final long OFFFBO_R = 180L;
  public static final long OFFCOLOR = 184L;
  public static final long OFFCOLOR_R = 188L;
  public static final long OFFDEPTHSTENCIL = 192L;
  public static final long OFFDEPTHSTENCIL_R = 196L;
  public static final long SHADOWFBO = 200L;
  public static final long SHADOWTEX = 204L;
  public static final long AUXFBO = 208L;
  public static final long AUXFBO_R = 248L;
  public static final long AUXCOLOR = 288L;
  public static final long AUXCOLOR_R = 328L;
  public static final long MAT_TEXID = 368L;
  public static final long MAT_TEXUNIFORM = 40368L;
  public static final long MAT_TEXREPEAT = 44368L;
  public static final long NTEXTURE = 52368L;
  public static final long TEXTURETYPE = 52372L;
  public static final long TEXTURE = 56372L;
  public static final long BASEPLANE = 60372L;
  public static final long BASEMESH = 60376L;
  public static final long BASEHFIELD = 60380L;
  public static final long BASEBUILTIN = 60384L;
  public static final long BASEFONTNORMAL = 60388L;
  public static final long BASEFONTSHADOW = 60392L;
  public static final long BASEFONTBIG = 60396L;
  public static final long RANGEPLANE = 60400L;
  public static final long RANGEMESH = 60404L;
  public static final long RANGEHFIELD = 60408L;
  public static final long RANGEBUILTIN = 60412L;
  public static final long RANGEFONT = 60416L;
  public static final long NSKIN = 60420L;
  public static final long SKINVERTVBO = 60424L;
  public static final long SKINNORMALVBO = 60432L;
  public static final long SKINTEXCOORDVBO = 60440L;
  public static final long SKINFACEVBO = 60448L;
  public static final long CHARWIDTH = 60456L;
  public static final long CHARWIDTHBIG = 60964L;
  public static final long CHARHEIGHT = 61472L;
  public static final long CHARHEIGHTBIG = 61476L;
  public static final long GLINITIALIZED = 61480L;
  public static final long WINDOWAVAILABLE = 61484L;
  public static final long WINDOWSAMPLES = 61488L;
  public static final long WINDOWSTEREO = 61492L;
  public static final long WINDOWDOUBLEBUFFER = 61496L;
  public static final long CURRENTBUFFER = 61500L;
  public static final long READPIXELFORMAT = 61504L;
  public static final long READDEPTHMAP = 61508L;

  private MjrContextLayout() {}
}
