package org.policytrim.mujoco.render;

/** A geom that shows others: a plane, or the upper side of a box. */
final class Mirror {

  /** Pixels around it that may hold a bit of it. */
  private static final int EDGE = 2;

  private final SceneGeoms geoms;
  private final int geom;
  private final double[] point = new double[3];
  private final double[] normal = new double[3];
  private final double[] rotation = new double[9];

  /** A geom that mirrors, as it is listed now. */
  Mirror(SceneGeoms geoms, int geom) {
    this.geoms = geoms;
    this.geom = geom;
    geoms.center(geom, point);
    geoms.rotation(geom, rotation);
    double height = geoms.isBox(geom) ? geoms.size(geom, 2) : 0;
    for (int i = 0; i < 3; i++) {
      normal[i] = rotation[3 * i + 2];
      point[i] += height * normal[i];
    }
  }

  /** Its place on the list. */
  int geom() {
    return geom;
  }

  /** Whether a place is in front of it. */
  boolean faces(double[] place) {
    return ahead(place) >= 0;
  }

  /** Whether some of a box is in front of it. */
  boolean mayShow(OrientedBox box) {
    return box.reachesAbove(point, normal);
  }

  /** Where a place's image is. */
  double[] imageOf(double[] place) {
    return back(place, ahead(place));
  }

  /** A direction as it looks in the mirror. */
  double[] turned(double[] direction) {
    return back(direction, Vectors.dot(normal, direction));
  }

  private double ahead(double[] place) {
    return Vectors.dot(normal, Vectors.difference(place, point));
  }

  /** What lies a distance before the mirror, as far behind it. */
  private double[] back(double[] vector, double distance) {
    double[] image = new double[3];
    for (int i = 0; i < 3; i++) {
      image[i] = vector[i] - 2 * distance * normal[i];
    }
    return image;
  }

  /** A rectangle outside which no pixel shows anything of it; all of the picture for a plane. */
  PixelArea area(ViewFrustum view, int width, int height) {
    if (!geoms.isBox(geom)) {
      return PixelArea.whole(width, height);
    }
    double left = 1;
    double right = 0;
    double bottom = 1;
    double top = 0;
    double[] corner = new double[3];
    for (int which = 0; which < 8; which++) {
      corner(which, corner);
      if (!view.isAhead(corner)) {
        return PixelArea.whole(width, height);
      }
      left = Math.min(left, view.across(corner));
      right = Math.max(right, view.across(corner));
      bottom = Math.min(bottom, view.upwards(corner));
      top = Math.max(top, view.upwards(corner));
    }
    int firstColumn = Math.max(0, (int) Math.floor(left * width) - EDGE);
    int firstRow = Math.max(0, (int) Math.floor(bottom * height) - EDGE);
    return new PixelArea(
        firstColumn,
        firstRow,
        Math.min(width, (int) Math.ceil(right * width) + EDGE) - firstColumn,
        Math.min(height, (int) Math.ceil(top * height) + EDGE) - firstRow);
  }

  private void corner(int which, double[] into) {
    geoms.center(geom, into);
    for (int axis = 0; axis < 3; axis++) {
      double reach = geoms.size(geom, axis) * ((which >> axis & 1) == 0 ? 1 : -1);
      for (int i = 0; i < 3; i++) {
        into[i] += reach * rotation[3 * i + axis];
      }
    }
  }
}
