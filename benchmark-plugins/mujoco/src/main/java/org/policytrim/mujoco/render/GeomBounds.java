package org.policytrim.mujoco.render;

import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.ModelArrays;

/** The bounding boxes of the geoms of a model, which are the same for all copies of the model. */
final class GeomBounds {

  /** A factor that covers the rounding of scenes to single precision. */
  private static final double MARGIN = 1.001;

  private final double[] boxes;
  private final double slack;
  private final double[] position = new double[3];
  private final double[] rotation = new double[9];
  private final double[] middle = new double[3];
  private final double[] reach = new double[3];

  /**
   * Reads the bounding boxes of a model.
   *
   * @param slack the distance in m by which rendered geoms may extend beyond those of the model
   */
  GeomBounds(MjModel model, double slack) {
    this.boxes = model.view(ModelArrays.GEOM_AABB).toArray();
    this.slack = slack;
  }

  /**
   * Fills in the bounding box of a geom of a scene.
   *
   * @return whether it has one; planes are unbounded, and decorations have no bounds
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
