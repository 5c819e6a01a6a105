package org.policytrim.mujoco.render;

/** The plane in which a geom shows others: a plane itself, or the upper side of a box. */
final class Mirror {

  private final double[] point = new double[3];
  private final double[] normal = new double[3];

  private Mirror() {}

  static Mirror of(ListedGeoms geoms, int geom) {
    Mirror mirror = new Mirror();
    geoms.center(geom, mirror.point);
    geoms.up(geom, mirror.normal);
    if (geoms.isBox(geom)) {
      double height = geoms.halfHeight(geom);
      for (int i = 0; i < 3; i++) {
        mirror.point[i] += height * mirror.normal[i];
      }
    }
    return mirror;
  }

  /** Whether the camera is in front of it. */
  boolean faces(ViewPyramid view) {
    double distance = 0;
    for (int i = 0; i < 3; i++) {
      distance += normal[i] * (view.position(i) - point[i]);
    }
    return distance >= 0;
  }

  /** Puts a point where its image is. */
  void reflect(double[] place) {
    double distance = 0;
    for (int i = 0; i < 3; i++) {
      distance += normal[i] * (place[i] - point[i]);
    }
    for (int i = 0; i < 3; i++) {
      place[i] -= 2 * distance * normal[i];
    }
  }
}
