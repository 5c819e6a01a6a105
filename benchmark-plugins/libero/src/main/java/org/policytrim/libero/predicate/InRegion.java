package org.policytrim.libero.predicate;

import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * An object is in a region: its origin is inside the region's box, or up to 1 cm below it. The box
 * is aligned with the world's axes, and its size rotated as in the original. Contact is not
 * required.
 */
final class InRegion implements Predicate {

  private static final double BELOW = 0.01;

  private final int object;
  private final int site;
  private final double[] size;

  InRegion(ModelObject object, ModelRegion region, SceneIndex sceneIndex) {
    this.object = object.body();
    this.site = region.site();
    this.size = sceneIndex.model().view(ModelArrays.SITE_SIZE).row(site);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView objects = data.xpos();
    DoubleView sitePositions = data.siteXpos();
    DoubleView siteOrientations = data.siteXmat();
    for (int axis = 0; axis < 3; axis++) {
      int row = 3 * axis;
      double reach =
          Math.abs(
              siteOrientations.get(site, row) * size[0]
                  + siteOrientations.get(site, row + 1) * size[1]
                  + siteOrientations.get(site, row + 2) * size[2]);
      double middle = sitePositions.get(site, axis);
      double low = axis == 2 ? middle - reach - BELOW : middle - reach;
      double at = objects.get(object, axis);
      if (!(at > low && at < middle + reach)) {
        return false;
      }
    }
    return true;
  }
}
