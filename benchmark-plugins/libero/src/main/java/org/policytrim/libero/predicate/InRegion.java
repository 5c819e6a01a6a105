package org.policytrim.libero.predicate;

import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * A thing lies in a region: its middle inside the region's box, or up to 1 cm below it. The box is
 * taken along the world's axes, with the original's way of turning its size. Contact is not asked
 * for.
 */
final class InRegion implements Predicate {

  private static final double BELOW = 0.01;

  private final int thing;
  private final int site;
  private final double[] size;

  InRegion(Thing thing, Region region, Surroundings surroundings) {
    this.thing = thing.body();
    this.site = region.site();
    this.size = surroundings.model().view(ModelArrays.SITE_SIZE).row(site);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView things = data.xpos();
    DoubleView sites = data.siteXpos();
    DoubleView turns = data.siteXmat();
    for (int axis = 0; axis < 3; axis++) {
      int row = 3 * axis;
      double reach =
          Math.abs(
              turns.get(site, row) * size[0]
                  + turns.get(site, row + 1) * size[1]
                  + turns.get(site, row + 2) * size[2]);
      double middle = sites.get(site, axis);
      double low = axis == 2 ? middle - reach - BELOW : middle - reach;
      double at = things.get(thing, axis);
      if (!(at > low && at < middle + reach)) {
        return false;
      }
    }
    return true;
  }
}
