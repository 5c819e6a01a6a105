package org.policytrim.mujoco.render;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.MjvGLCameraLayout;
import org.policytrim.mujoco.generated.MjvLightLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;
import org.policytrim.mujoco.render.software.CameraView;

/**
 * Takes geoms off the list that the camera can see neither directly nor in a mirror, so that GL
 * need not look at their vertices. Changes no pixel: where lights cast shadows, which may come from
 * what is not in view, it does nothing.
 *
 * <p>A geom that mirrors makes GL draw everything twice. Where it takes a small part of the
 * picture, the picture is therefore drawn without the mirror first, and then the part with what is
 * seen there.
 */
final class FrustumCulling {

  private final MemorySegment scene;
  private final GeomBounds bounds;
  private final OrientedBox box = new OrientedBox();

  /**
   * For an mjvScene whose memory stays where it is.
   *
   * @param bounds of the model that it lists
   */
  FrustumCulling(MemorySegment scene, GeomBounds bounds) {
    this.scene = scene;
    this.bounds = bounds;
  }

  /**
   * Has a picture drawn.
   *
   * @param width of the picture, pixels
   * @param height of the picture, pixels
   * @param draw draws what is on the list then, and takes over the pixels of an area; called once
   *     with the whole picture, and perhaps once more with a part of it
   */
  void draw(int width, int height, Consumer<PixelArea> draw) {
    PixelArea whole = PixelArea.whole(width, height);
    if (isParallel() || castsShadows()) {
      draw.accept(whole);
      return;
    }
    ViewFrustum view = new ViewFrustum(CameraView.read(scene, (double) width / height));
    SceneGeoms geoms = new SceneGeoms(scene);
    @Nullable Mirror mirror = isOn(Constants.mjRND_REFLECTION) ? mirror(geoms, view) : null;
    if (mirror == null) {
      geoms.keep(geom -> mayBeSeen(geoms, geom, view));
      draw.accept(whole);
      return;
    }
    PixelArea area = mirror.area(view, width, height);
    if (2 * area.pixels() > whole.pixels()) {
      keepSeenOrMirrored(geoms, view, mirror);
      draw.accept(whole);
      return;
    }
    byte[] all = geoms.saved();
    geoms.dull(mirror.geom());
    geoms.keep(geom -> mayBeSeen(geoms, geom, view));
    draw.accept(whole);
    if (!area.isEmpty()) {
      geoms.restore(all);
      keepSeenOrMirrored(geoms, view.part(area, width, height), mirror);
      draw.accept(area);
    }
  }

  private void keepSeenOrMirrored(SceneGeoms geoms, ViewFrustum view, Mirror mirror) {
    ViewFrustum image = view.reflected(mirror);
    geoms.keep(
        geom ->
            !bounds.around(geoms, geom, box)
                || view.mayHold(box)
                || mirror.mayShow(box) && image.mayHold(box));
  }

  /**
   * GL lets only the first geom mirror that could; it must stay this one even if it is itself not
   * in view.
   *
   * @return null where nothing is mirrored in this picture
   */
  private @Nullable Mirror mirror(SceneGeoms geoms, ViewFrustum view) {
    @Nullable Mirror mirror = null;
    boolean found = false;
    for (int geom = 0; geom < geoms.count(); geom++) {
      if (!geoms.mirrors(geom)) {
        continue;
      }
      Mirror candidate = new Mirror(geoms, geom);
      boolean faces = candidate.faces(view.position());
      if (found) {
        geoms.dull(geom);
      } else if (faces || geoms.isBox(geom)) {
        found = true;
        mirror = faces && mayBeSeen(geoms, geom, view) ? candidate : null;
      }
      // Planes seen from behind are transparent, and do not count.
    }
    return mirror;
  }

  private boolean mayBeSeen(SceneGeoms geoms, int geom, ViewFrustum view) {
    return !bounds.around(geoms, geom, box) || view.mayHold(box);
  }

  private boolean isParallel() {
    return scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.CAMERA + MjvGLCameraLayout.ORTHOGRAPHIC)
        != 0;
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
