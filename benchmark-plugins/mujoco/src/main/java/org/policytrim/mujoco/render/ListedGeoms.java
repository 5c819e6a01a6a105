package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.MjvGeomLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/** The geoms that an mjvScene lists to be drawn. */
final class ListedGeoms {

  /** From this opacity on, GL draws a geom as one that hides what is behind. */
  private static final float OPAQUE = 0.995f;

  private final MemorySegment scene;
  private final MemorySegment geoms;
  private final int count;

  /** As they are listed now. */
  ListedGeoms(MemorySegment scene) {
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

  /** The direction of a geom's third axis in the world's frame. */
  void up(int geom, double[] into) {
    for (int i = 0; i < 3; i++) {
      into[i] = number(geom, MjvGeomLayout.MAT + 4L * (3 * i + 2));
    }
  }

  boolean isBox(int geom) {
    return type(geom) == Constants.mjGEOM_BOX;
  }

  /** How far a box reaches along its third axis, metres. */
  double halfHeight(int geom) {
    return number(geom, MjvGeomLayout.SIZE + 8);
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

  /** Puts a geom to an earlier place. */
  void move(int geom, int to) {
    if (to < geom) {
      MemorySegment.copy(geoms, place(geom), geoms, place(to), MjvGeomLayout.SIZEOF);
    }
  }

  /** Leaves only the first geoms on the list. */
  void cut(int kept) {
    scene.set(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM, kept);
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
