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
 * Removes geoms from a scene that the camera sees neither directly nor in a mirror, so that OpenGL
 * does not process their vertices. Images stay bit-identical. Nothing is removed if lights cast
 * shadows, because geoms outside of the frustum may cast visible ones.
 *
 * <p>A reflecting geom makes mjr_render draw everything twice. If it covers less than half of the
 * image, the image is drawn without the reflection first, and then the area of the reflection with
 * the geoms that are visible in it.
 */
final class FrustumCulling {

  private final MemorySegment scene;
  private final GeomBounds bounds;
  private final OrientedBox box = new OrientedBox();

  /**
   * Creates the culling for a scene.
   *
   * @param scene an mjvScene
   * @param bounds the bounds of the geoms of its model
   */
  FrustumCulling(MemorySegment scene, GeomBounds bounds) {
    this.scene = scene;
    this.bounds = bounds;
  }

  /**
   * Draws an image.
   *
   * @param width the width of the image in pixels
   * @param height the height of the image in pixels
   * @param draw draws the current geoms of the scene and copies the pixels of an area; called with
   *     the whole image and, for a small mirror, a second time with its area
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
      geoms.keep(geom -> mayBeVisible(geoms, geom, view));
      draw.accept(whole);
      return;
    }
    PixelArea area = mirror.area(view, width, height);
    if (2 * area.pixels() > whole.pixels()) {
      keepVisibleOrReflected(geoms, view, mirror);
      draw.accept(whole);
      return;
    }
    byte[] all = geoms.saved();
    geoms.removeReflectance(mirror.geom());
    geoms.keep(geom -> mayBeVisible(geoms, geom, view));
    draw.accept(whole);
    if (!area.isEmpty()) {
      geoms.restore(all);
      keepVisibleOrReflected(geoms, view.part(area, width, height), mirror);
      draw.accept(area);
    }
  }

  private void keepVisibleOrReflected(SceneGeoms geoms, ViewFrustum view, Mirror mirror) {
    ViewFrustum reflected = view.reflected(mirror);
    geoms.keep(
        geom ->
            !bounds.around(geoms, geom, box)
                || view.mayContain(box)
                || (mirror.mayReflect(box) && reflected.mayContain(box)));
  }

  /**
   * Finds the mirror. mjr_render draws the reflection of the first reflecting geom only, so that
   * the others must not reflect when the first one is removed.
   *
   * @return null if no reflection is visible
   */
  private @Nullable Mirror mirror(SceneGeoms geoms, ViewFrustum view) {
    @Nullable Mirror mirror = null;
    boolean found = false;
    for (int geom = 0; geom < geoms.count(); geom++) {
      if (!geoms.isReflective(geom)) {
        continue;
      }
      Mirror candidate = new Mirror(geoms, geom);
      boolean faces = candidate.faces(view.position());
      if (found) {
        geoms.removeReflectance(geom);
      } else if (faces || geoms.isBox(geom)) {
        found = true;
        mirror = faces && mayBeVisible(geoms, geom, view) ? candidate : null;
      }
      // mjr_render ignores planes that are seen from behind.
    }
    return mirror;
  }

  private boolean mayBeVisible(SceneGeoms geoms, int geom, ViewFrustum view) {
    return !bounds.around(geoms, geom, box) || view.mayContain(box);
  }

  private boolean isParallel() {
    return scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.CAMERA + MjvGLCameraLayout.ORTHOGRAPHIC)
        != 0;
  }

  private boolean castsShadows() {
    int lights = scene.get(ValueLayout.JAVA_INT, MjvSceneLayout.NLIGHT);
    boolean cast = false;
    for (int light = 0; light < lights; light++) {
      long offset = MjvSceneLayout.LIGHTS + light * MjvLightLayout.SIZEOF;
      cast |= scene.get(ValueLayout.JAVA_BYTE, offset + MjvLightLayout.CASTSHADOW) != 0;
    }
    return cast && isOn(Constants.mjRND_SHADOW);
  }

  private boolean isOn(int flag) {
    return scene.get(ValueLayout.JAVA_BYTE, MjvSceneLayout.FLAGS + flag) != 0;
  }
}
