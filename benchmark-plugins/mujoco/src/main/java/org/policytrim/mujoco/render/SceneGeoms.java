package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntPredicate;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.MjvGeomLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/** The geoms that an mjvScene lists to be drawn. */
final class SceneGeoms {

  /** From this opacity on, GL draws a geom as one that hides what is behind. */
  private static final float OPAQUE = 0.995f;

  private final MemorySegment scene;
  private final MemorySegment geoms;
  private final int count;

  /** As they are listed now. */
  SceneGeoms(MemorySegment scene) {
    this.scene = scene;
    this.count = scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM);
    this.geoms =
        scene
            .get(ValueLayout.ADDRESS, MjvSceneLayout.GEOMS)
            .reinterpret(count * MjvGeomLayout.SIZEOF);
  }

  int count() {
    return count;
  }

  /** The radius of the ball around a geom, metres; 0 for planes and for what has no bound. */
  double radius(int geom) {
    return number(geom, MjvGeomLayout.MODELRBOUND);
  }

  /** The middle of a geom, metres in the world's frame. */
  void center(int geom, double[] into) {
    for (int i = 0; i < 3; i++) {
      into[i] = number(geom, MjvGeomLayout.POS + 4L * i);
    }
  }

  /** A geom's axes in the world's frame as columns, row by row. */
  void rotation(int geom, double[] into) {
    for (int i = 0; i < 9; i++) {
      into[i] = number(geom, MjvGeomLayout.MAT + 4L * i);
    }
  }

  /** What it stands for: a geom, a site, ... */
  int objectType(int geom) {
    return geoms.get(ValueLayout.JAVA_INT, place(geom) + MjvGeomLayout.OBJTYPE);
  }

  /** The number of what it stands for in the model. */
  int object(int geom) {
    return geoms.get(ValueLayout.JAVA_INT, place(geom) + MjvGeomLayout.OBJID);
  }

  boolean isBox(int geom) {
    return type(geom) == Constants.mjGEOM_BOX;
  }

  /** How far a box reaches to both sides along one of its axes, metres. */
  double size(int geom, int axis) {
    return number(geom, MjvGeomLayout.SIZE + 4L * axis);
  }

  /** Whether a geom's material mirrors and its shape is one that can. */
  boolean mirrors(int geom) {
    return (isBox(geom) || type(geom) == Constants.mjGEOM_PLANE)
        && number(geom, MjvGeomLayout.REFLECTANCE) > 0
        && number(geom, MjvGeomLayout.RGBA + 12) >= OPAQUE;
  }

  /** Makes a geom a dull one, in this list only. */
  void dull(int geom) {
    geoms.set(ValueLayout.JAVA_FLOAT, place(geom) + MjvGeomLayout.REFLECTANCE, 0);
  }

  /** Leaves only some geoms on the list, in their order. */
  void keep(IntPredicate kept) {
    int places = 0;
    for (int geom = 0; geom < count; geom++) {
      if (kept.test(geom)) {
        if (places < geom) {
          MemorySegment.copy(geoms, place(geom), geoms, place(places), MjvGeomLayout.SIZEOF);
        }
        places++;
      }
    }
    scene.set(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM, places);
  }

  /** The list as it is, for {@link #restore}. */
  byte[] saved() {
    return geoms.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Makes the list what it was. */
  void restore(byte[] saved) {
    MemorySegment.copy(saved, 0, geoms, ValueLayout.JAVA_BYTE, 0, saved.length);
    scene.set(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM, count);
  }

  private int type(int geom) {
    return geoms.get(ValueLayout.JAVA_INT, place(geom) + MjvGeomLayout.TYPE);
  }

  private float number(int geom, long field) {
    return geoms.get(ValueLayout.JAVA_FLOAT, place(geom) + field);
  }

  private static long place(int geom) {
    return geom * MjvGeomLayout.SIZEOF;
  }
}
