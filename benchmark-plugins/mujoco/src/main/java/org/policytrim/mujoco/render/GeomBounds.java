package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * How far the geoms of a model reach, each in its own frame; the same for all copies of a model.
 */
final class GeomBounds {

  /** A little more than needed, since a list has single-precision numbers. */
  private static final double MARGIN = 1.001;

  private final double[] boxes;
  private final double slack;
  private final double[] position = new double[3];
  private final double[] rotation = new double[9];
  private final double[] middle = new double[3];
  private final double[] reach = new double[3];

  /**
   * Reads them.
   *
   * @param slack how far what is drawn may reach beyond the model's geoms, metres
   */
  GeomBounds(MjModel model, double slack) {
    this.boxes = model.view(ModelArrays.GEOM_AABB).toArray();
    this.slack = slack;
  }

  /**
   * Fills in the box around a listed geom.
   *
   * @return whether it has one; planes have no end, and decoration has no bound
   */
  boolean around(SceneGeoms geoms, int geom, OrientedBox box) {
    double radius = geoms.radius(geom);
    if (!(radius > 0)) {
      return false;
    }
    boolean known = geoms.objectType(geom) == Constants.mjOBJ_GEOM;
    int first = known ? 6 * geoms.object(geom) : 0;
    for (int i = 0; i < 3; i++) {
      middle[i] = known ? boxes[first + i] : 0;
      reach[i] = MARGIN * (known ? boxes[first + 3 + i] : radius) + slack;
    }
    geoms.center(geom, position);
    geoms.rotation(geom, rotation);
    box.set(position, rotation, middle, reach);
    return true;
  }
}
