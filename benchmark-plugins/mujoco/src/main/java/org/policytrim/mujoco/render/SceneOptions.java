package org.policytrim.mujoco.render;

/**
 * What of a model is shown. MuJoCo sorts geoms and sites into six groups each.
 *
 * @param geomGroups bit g set: geoms of group g are drawn
 * @param siteGroups bit g set: sites of group g are drawn
 */
public record SceneOptions(int geomGroups, int siteGroups) {

  private static final int GROUPS = 6;

  /** MuJoCo's default: groups 0, 1 and 2 of both. */
  public static final SceneOptions DEFAULT = new SceneOptions(0b111, 0b111);

  public SceneOptions {
    if (geomGroups >>> GROUPS != 0 || siteGroups >>> GROUPS != 0) {
      throw new IllegalArgumentException("there are six groups, bits 0 to 5");
    }
  }

  /** The same without a group of geoms. */
  public SceneOptions withoutGeoms(int group) {
    return new SceneOptions(geomGroups & ~(1 << group), siteGroups);
  }
}
