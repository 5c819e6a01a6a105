package org.policytrim.mujoco.render;

import java.util.List;
import org.policytrim.mujoco.render.software.CameraView;

/**
 * The view frustum of a camera or of an area of its image, without near and far planes. Positions
 * are in the world frame, in m.
 */
final class ViewFrustum {

  private final CameraView view;

  /** The inward normals of the planes through the camera that bound the frustum. */
  private final List<double[]> sides;

  /** Creates the frustum of a whole image. */
  ViewFrustum(CameraView view) {
    this.view = view;
    this.sides =
        List.of(
            view.forward(),
            side(view.right(), 1, view.left()),
            side(view.right(), -1, view.left() + view.width()),
            side(view.up(), 1, view.bottom()),
            side(view.up(), -1, view.bottom() + view.height()));
  }

  /**
   * Returns the inward normal of a side.
   *
   * @param direction the axis of the image plane along which the side is located
   * @param sign 1 for the lower side in this direction, -1 for the upper
   * @param edge the coordinate of the side on the near plane
   */
  private double[] side(double[] direction, int sign, double edge) {
    double slope = edge / view.near();
    double[] normal = new double[3];
    for (int i = 0; i < 3; i++) {
      normal[i] = sign * (direction[i] - slope * view.forward()[i]);
    }
    return normal;
  }

  /**
   * Returns the frustum of an area of the image.
   *
   * @param width the width of the whole image in pixels
   * @param height the height of the whole image in pixels
   */
  ViewFrustum part(PixelArea area, int width, int height) {
    double column = view.width() / width;
    double row = view.height() / height;
    return new ViewFrustum(
        new CameraView(
            view.position(),
            view.right(),
            view.up(),
            view.forward(),
            view.near(),
            view.left() + area.left() * column,
            view.bottom() + area.bottom() * row,
            area.width() * column,
            area.height() * row));
  }

  /** Returns the frustum of the mirror image of the camera. */
  ViewFrustum reflected(Mirror mirror) {
    return new ViewFrustum(
        new CameraView(
            mirror.reflectPoint(view.position()),
            mirror.reflectDirection(view.right()),
            mirror.reflectDirection(view.up()),
            mirror.reflectDirection(view.forward()),
            view.near(),
            view.left(),
            view.bottom(),
            view.width(),
            view.height()));
  }

  /** Returns the position of the camera, which must not be modified. */
  double[] position() {
    return view.position();
  }

  /** Returns whether a point is beyond the near plane. */
  boolean isAhead(double[] point) {
    return along(point, view.forward()) > view.near();
  }

  /** Returns the horizontal image coordinate of a point: 0 at the left, 1 at the right side. */
  double across(double[] point) {
    return (project(point, view.right()) - view.left()) / view.width();
  }

  /** Returns the vertical image coordinate of a point: 0 at the bottom, 1 at the top. */
  double upwards(double[] point) {
    return (project(point, view.up()) - view.bottom()) / view.height();
  }

  /** Returns false only if a box is outside of the frustum; may return true for boxes near it. */
  boolean mayContain(OrientedBox box) {
    return sides.stream().allMatch(side -> box.reachesAbove(view.position(), side));
  }

  private double project(double[] point, double[] direction) {
    return along(point, direction) * view.near() / along(point, view.forward());
  }

  private double along(double[] point, double[] direction) {
    return Vectors.dot(Vectors.difference(point, view.position()), direction);
  }
}
