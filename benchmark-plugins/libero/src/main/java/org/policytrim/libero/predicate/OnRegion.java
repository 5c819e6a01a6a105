package org.policytrim.libero.predicate;

import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * A thing lies on a region: its middle over the region's box, up to 10 cm above it, and it touches
 * the region's owner, if there is one. The original turns the difference by the site's matrix and
 * not by its inverse; so does this.
 */
final class OnRegion implements Predicate {

  private static final double SLACK = 0.005;
  private static final double HEIGHT = 0.10;

  private final int thing;
  private final int site;
  private final double[] size;
  private final @Nullable Touching touching;

  OnRegion(Thing thing, Region region, Surroundings surroundings) {
    this.thing = thing.body();
    this.site = region.site();
    this.size = surroundings.model().view(ModelArrays.SITE_SIZE).row(site);
    this.touching = region.owner().map(owner -> new Touching(owner, thing)).orElse(null);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView things = data.xpos();
    DoubleView sites = data.siteXpos();
    DoubleView turns = data.siteXmat();
    double x = things.get(thing, 0) - sites.get(site, 0);
    double y = things.get(thing, 1) - sites.get(site, 1);
    double z = things.get(thing, 2) - sites.get(site, 2);
    double height = turned(turns, 6, x, y, z);
    return size[2] - SLACK < height
        && height < size[2] + HEIGHT
        && Math.abs(turned(turns, 0, x, y, z)) < size[0]
        && Math.abs(turned(turns, 3, x, y, z)) < size[1]
        && (touching == null || touching.holds(data));
  }

  private double turned(DoubleView turns, int row, double x, double y, double z) {
    return turns.get(site, row) * x + turns.get(site, row + 1) * y + turns.get(site, row + 2) * z;
  }
}
