package org.policytrim.libero.predicate;

import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.array.DoubleView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * An object is on a region: its origin is above the region's box, up to 10 cm, and it is in contact
 * with the region's owner, if there is one. The difference is rotated by the site's matrix and not
 * by its inverse, as in the original.
 */
final class OnRegion implements Predicate {

  private static final double SLACK = 0.005;
  private static final double HEIGHT = 0.10;

  private final int object;
  private final int site;
  private final double[] size;
  private final @Nullable ContactPredicate contact;

  OnRegion(ModelObject object, ModelRegion region, SceneIndex sceneIndex) {
    this.object = object.body();
    this.site = region.site();
    this.size = sceneIndex.model().view(ModelArrays.SITE_SIZE).row(site);
    this.contact = region.owner().map(owner -> new ContactPredicate(owner, object)).orElse(null);
  }

  @Override
  public boolean holds(MjData data) {
    DoubleView objects = data.xpos();
    DoubleView sitePositions = data.siteXpos();
    DoubleView siteOrientations = data.siteXmat();
    double x = objects.get(object, 0) - sitePositions.get(site, 0);
    double y = objects.get(object, 1) - sitePositions.get(site, 1);
    double z = objects.get(object, 2) - sitePositions.get(site, 2);
    double height = rotated(siteOrientations, 6, x, y, z);
    return size[2] - SLACK < height
        && height < size[2] + HEIGHT
        && Math.abs(rotated(siteOrientations, 0, x, y, z)) < size[0]
        && Math.abs(rotated(siteOrientations, 3, x, y, z)) < size[1]
        && (contact == null || contact.holds(data));
  }

  private double rotated(DoubleView siteOrientations, int row, double x, double y, double z) {
    return siteOrientations.get(site, row) * x
        + siteOrientations.get(site, row + 1) * y
        + siteOrientations.get(site, row + 2) * z;
  }
}
