package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntPredicate;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.MjvGeomLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/** The geoms in an mjvScene (mjvGeom). */
final class SceneGeoms {

  /** The smallest opacity at which mjr_render treats a geom as opaque. */
  private static final float OPAQUE = 0.995f;

  private final MemorySegment scene;
  private final MemorySegment geoms;
  private final int count;

  /** Accesses the current geoms of a scene. */
  SceneGeoms(MemorySegment scene) {
    this.scene = scene;
    this.count = scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM);
    this.geoms =
        scene
            .get(ValueLayout.ADDRESS, MjvSceneLayout.GEOMS)
            .reinterpret(count * MjvGeomLayout.SIZEOF);
  }

  /** Returns the number of geoms. */
  int count() {
    return count;
  }

  /** Returns the bounding radius of a geom in m; 0 for planes and for geoms without bounds. */
  double radius(int geom) {
    return number(geom, MjvGeomLayout.MODELRBOUND);
  }

  /** Fills in the position of a geom in the world frame, in m. */
  void center(int geom, double[] into) {
    for (int i = 0; i < 3; i++) {
      into[i] = number(geom, MjvGeomLayout.POS + 4L * i);
    }
  }

  /** Fills in the rotation matrix of a geom in the world frame, row-major. */
  void rotation(int geom, double[] into) {
    for (int i = 0; i < 9; i++) {
      into[i] = number(geom, MjvGeomLayout.MAT + 4L * i);
    }
  }

  /** Returns the type of the model object that a geom represents (mjtObj). */
  int objectType(int geom) {
    return geoms.get(ValueLayout.JAVA_INT, offset(geom) + MjvGeomLayout.OBJTYPE);
  }

  /** Returns the id of the model object that a geom represents. */
  int object(int geom) {
    return geoms.get(ValueLayout.JAVA_INT, offset(geom) + MjvGeomLayout.OBJID);
  }

  /** Returns whether a geom is a box. */
  boolean isBox(int geom) {
    return type(geom) == Constants.mjGEOM_BOX;
  }

  /** Returns half the extent of a box along one of its axes, in m. */
  double size(int geom, int axis) {
    return number(geom, MjvGeomLayout.SIZE + 4L * axis);
  }

  /** Returns whether a geom is a plane or box with an opaque, reflecting material. */
  boolean isReflective(int geom) {
    return (isBox(geom) || type(geom) == Constants.mjGEOM_PLANE)
        && number(geom, MjvGeomLayout.REFLECTANCE) > 0
        && number(geom, MjvGeomLayout.RGBA + 12) >= OPAQUE;
  }

  /** Removes the reflectance of a geom in this scene. */
  void removeReflectance(int geom) {
    geoms.set(ValueLayout.JAVA_FLOAT, offset(geom) + MjvGeomLayout.REFLECTANCE, 0);
  }

  /** Removes all geoms that do not match; the others keep their order. */
  void keep(IntPredicate condition) {
    int kept = 0;
    for (int geom = 0; geom < count; geom++) {
      if (condition.test(geom)) {
        if (kept < geom) {
          MemorySegment.copy(geoms, offset(geom), geoms, offset(kept), MjvGeomLayout.SIZEOF);
        }
        kept++;
      }
    }
    scene.set(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM, kept);
  }

  /** Returns a copy of the geoms for {@link #restore}. */
  byte[] saved() {
    return geoms.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Restores all geoms from a copy. */
  void restore(byte[] saved) {
    MemorySegment.copy(saved, 0, geoms, ValueLayout.JAVA_BYTE, 0, saved.length);
    scene.set(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM, count);
  }

  private int type(int geom) {
    return geoms.get(ValueLayout.JAVA_INT, offset(geom) + MjvGeomLayout.TYPE);
  }

  private float number(int geom, long field) {
    return geoms.get(ValueLayout.JAVA_FLOAT, offset(geom) + field);
  }

  private static long offset(int geom) {
    return geom * MjvGeomLayout.SIZEOF;
  }
}
