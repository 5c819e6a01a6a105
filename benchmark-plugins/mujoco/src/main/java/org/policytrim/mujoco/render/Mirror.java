package org.policytrim.mujoco.render;

/** A reflecting geom: a plane, or the upper side of a box. */
final class Mirror {

  /** The number of pixels around its projection that may be affected. */
  private static final int MARGIN = 2;

  private final SceneGeoms geoms;
  private final int geom;

  /** A point on the reflecting plane in the world frame, in m. */
  private final double[] point = new double[3];

  private final double[] normal = new double[3];
  private final double[] rotation = new double[9];

  /** Reads a reflecting geom of a scene. */
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

  /** Returns the index in the scene. */
  int geom() {
    return geom;
  }

  /** Returns whether a position is in front of the mirror. */
  boolean faces(double[] position) {
    return distance(position) >= 0;
  }

  /** Returns whether a part of a box is in front of the mirror. */
  boolean mayReflect(OrientedBox box) {
    return box.reachesAbove(point, normal);
  }

  /** Returns the mirror image of a position. */
  double[] reflectPoint(double[] position) {
    return reflect(position, distance(position));
  }

  /** Returns the mirror image of a direction. */
  double[] reflectDirection(double[] direction) {
    return reflect(direction, Vectors.dot(normal, direction));
  }

  /** Returns the signed distance of a position from the mirror in m, positive in front of it. */
  private double distance(double[] position) {
    return Vectors.dot(normal, Vectors.difference(position, point));
  }

  /** Returns a vector moved by twice a distance against the normal. */
  private double[] reflect(double[] vector, double distance) {
    double[] image = new double[3];
    for (int i = 0; i < 3; i++) {
      image[i] = vector[i] - 2 * distance * normal[i];
    }
    return image;
  }

  /** Returns a rectangle that contains all of its pixels; the whole image for a plane. */
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
    int firstColumn = Math.max(0, (int) Math.floor(left * width) - MARGIN);
    int firstRow = Math.max(0, (int) Math.floor(bottom * height) - MARGIN);
    return new PixelArea(
        firstColumn,
        firstRow,
        Math.min(width, (int) Math.ceil(right * width) + MARGIN) - firstColumn,
        Math.min(height, (int) Math.ceil(top * height) + MARGIN) - firstRow);
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
