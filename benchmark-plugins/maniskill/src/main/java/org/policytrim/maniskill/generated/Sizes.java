package org.policytrim.maniskill.generated;

// Generated from the headers of SAPIEN 3.0.3; do not edit. See package-info.java.

/** Sizes of structs in bytes. */
public final class Sizes {

  public static final int CONVEX_MESH_GEOMETRY = 56;
  public static final int SYSTEM = 288;
  public static final int CONTACT_POINT = 40;
  public static final int SCENE_CONFIG = 28;

  private Sizes() {}
}
