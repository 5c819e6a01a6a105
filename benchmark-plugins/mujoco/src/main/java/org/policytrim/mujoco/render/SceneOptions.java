package org.policytrim.mujoco.render;

/**
 * The groups of geoms and sites that are rendered. A model assigns each geom and site to one of six
 * groups.
 *
 * @param geomGroups a bit mask: geoms of group g are rendered if bit g is set
 * @param siteGroups a bit mask: sites of group g are rendered if bit g is set
 */
public record SceneOptions(int geomGroups, int siteGroups) {

  private static final int GROUPS = 6;

  /** MuJoCo's defaults: groups 0, 1 and 2 of both. */
  public static final SceneOptions DEFAULT = new SceneOptions(0b111, 0b111);

  public SceneOptions {
    if (geomGroups >>> GROUPS != 0 || siteGroups >>> GROUPS != 0) {
      throw new IllegalArgumentException(
          "groups are bits 0 to 5, found %s and %s"
              .formatted(Integer.toBinaryString(geomGroups), Integer.toBinaryString(siteGroups)));
    }
  }

  /** Returns these options without a group of geoms. */
  public SceneOptions withoutGeoms(int group) {
    return new SceneOptions(geomGroups & ~(1 << group), siteGroups);
  }
}
