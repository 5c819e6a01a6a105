package org.policytrim.mujoco.render;

import java.util.List;
import org.policytrim.mujoco.render.software.CameraView;

/**
 * The part of the world that a camera looks into, or a part of that: a pyramid with the camera at
 * its tip. Places are metres in the world's frame.
 */
final class ViewFrustum {

  private final CameraView view;

  /** Directions that point inwards from planes through the camera, with all of it on one side. */
  private final List<double[]> sides;

  /** What is seen in a view's frame. */
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
   * Perpendicular to a side.
   *
   * @param direction in which the frame's edge is measured
   * @param sign 1 if it is the frame's lower edge in this direction, -1 if the upper
   * @param edge where that edge is
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
   * What is seen in a part of the picture.
   *
   * @param width of the whole picture, pixels
   * @param height of the whole picture, pixels
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

  /** What a camera would see that stood where this one's image in a mirror is. */
  ViewFrustum reflected(Mirror mirror) {
    return new ViewFrustum(
        new CameraView(
            mirror.imageOf(view.position()),
            mirror.turned(view.right()),
            mirror.turned(view.up()),
            mirror.turned(view.forward()),
            view.near(),
            view.left(),
            view.bottom(),
            view.width(),
            view.height()));
  }

  /** Where the camera is; not to be changed. */
  double[] position() {
    return view.position();
  }

  /** Whether a place is farther ahead of the camera than what is nearest of all that is drawn. */
  boolean isAhead(double[] place) {
    return along(place, view.forward()) > view.near();
  }

  /** How far right in the picture a place ahead of the camera is: 0 at its left, 1 at its right. */
  double across(double[] place) {
    return (inFrame(place, view.right()) - view.left()) / view.width();
  }

  /** How far up in the picture a place ahead of the camera is: 0 at its bottom, 1 at its top. */
  double upwards(double[] place) {
    return (inFrame(place, view.up()) - view.bottom()) / view.height();
  }

  /** Whether a box reaches into the pyramid; says yes to some that nearly do. */
  boolean mayHold(OrientedBox box) {
    return sides.stream().allMatch(side -> box.reachesAbove(view.position(), side));
  }

  private double inFrame(double[] place, double[] direction) {
    return along(place, direction) * view.near() / along(place, view.forward());
  }

  private double along(double[] place, double[] direction) {
    return Vectors.dot(Vectors.difference(place, view.position()), direction);
  }
}
