package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.MjvLightLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;

/**
 * Takes geoms off the list that the camera can see neither directly nor in a mirror, so that GL
 * need not look at their vertices. Changes no pixel: where lights cast shadows, which may come from
 * what is not in view, it does nothing.
 */
final class ViewCulling {

  /** A little more than needed, since the bounds are single-precision numbers. */
  private static final double MARGIN = 1.001;

  private final MemorySegment scene;
  private final ViewPyramid view;
  private final double[] center = new double[3];

  /** For an mjvScene whose memory stays where it is. */
  ViewCulling(MemorySegment scene) {
    this.scene = scene;
    this.view = new ViewPyramid(scene);
  }

  /**
   * Takes geoms off.
   *
   * @param aspect the picture's width over its height
   */
  void cull(double aspect) {
    if (view.isParallel() || castsShadows()) {
      return;
    }
    view.update(aspect);
    ListedGeoms geoms = new ListedGeoms(scene);
    @Nullable Mirror mirror = isOn(Constants.mjRND_REFLECTION) ? mirror(geoms) : null;
    int kept = 0;
    for (int geom = 0; geom < geoms.count(); geom++) {
      if (mayBeSeen(geoms, geom, null) || mirror != null && mayBeSeen(geoms, geom, mirror)) {
        geoms.move(geom, kept);
        kept++;
      }
    }
    geoms.cut(kept);
  }

  /**
   * GL lets only the first geom mirror that could; it must stay this one even if it is itself not
   * in view.
   *
   * @return null where nothing is mirrored in this picture
   */
  private @Nullable Mirror mirror(ListedGeoms geoms) {
    @Nullable Mirror mirror = null;
    boolean found = false;
    for (int geom = 0; geom < geoms.count(); geom++) {
      if (!geoms.mirrors(geom)) {
        continue;
      }
      Mirror candidate = Mirror.of(geoms, geom);
      boolean faces = candidate.faces(view);
      if (found) {
        geoms.dull(geom);
      } else if (faces || geoms.isBox(geom)) {
        found = true;
        mirror = faces && mayBeSeen(geoms, geom, null) ? candidate : null;
      }
      // Planes seen from behind are transparent, and do not count.
    }
    return mirror;
  }

  /** Whether the ball around a geom, or its mirrored image, may be in view. */
  private boolean mayBeSeen(ListedGeoms geoms, int geom, @Nullable Mirror mirror) {
    double radius = MARGIN * geoms.radius(geom);
    if (!(radius > 0)) {
      return true;
    }
    geoms.center(geom, center);
    if (mirror != null) {
      mirror.reflect(center);
    }
    return view.mayHold(center, radius);
  }

  private boolean castsShadows() {
    int lights = scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NLIGHT);
    boolean cast = false;
    for (int light = 0; light < lights; light++) {
      long place = MjvSceneLayout.LIGHTS + light * MjvLightLayout.SIZEOF;
      cast |= scene.get(ValueLayout.JAVA_BYTE, place + MjvLightLayout.CASTSHADOW) != 0;
    }
    return cast && isOn(Constants.mjRND_SHADOW);
  }

  private boolean isOn(int flag) {
    return scene.get(ValueLayout.JAVA_BYTE, MjvSceneLayout.FLAGS + flag) != 0;
  }
}
