package org.policytrim.metaworld;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.Shot;

/** Takes the pictures of one benchmark. The renderer is opened with the first one. */
final class Pictures implements AutoCloseable {

  private final Supplier<Renderer> opener;
  private final RenderQuality quality;
  private volatile @Nullable Renderer renderer;

  Pictures(Supplier<Renderer> opener, RenderQuality quality) {
    this.opener = opener;
    this.quality = quality;
  }

  /** Finds a way to draw. */
  synchronized Renderer open() {
    Renderer open = renderer;
    if (open == null) {
      open = opener.get();
      renderer = open;
    }
    return open;
  }

  /**
   * One picture of a scene as it is, as the original delivers it: cameras that look upside down do
   * so here too.
   *
   * @throws IllegalArgumentException if there is no such camera
   */
  ImageFrame take(Scene scene, CameraSpec camera) {
    boolean turned = camera.name().endsWith(Presets.UPRIGHT);
    String name = camera.name().replace(Presets.UPRIGHT, "");
    int id = scene.data().model().id(ObjectType.CAMERA, name);
    Shot shot = Shot.of(id, camera.width(), camera.height(), quality);
    byte[] pixels = new byte[shot.bytes()];
    Renderer open = renderer == null ? open() : renderer;
    scene.work();
    open.render(scene.data(), shot, pixels);
    if (turned) {
      turn(pixels);
    }
    return ImageFrame.wrap(camera.height(), camera.width(), pixels);
  }

  /** Turns a picture by half a turn. */
  private static void turn(byte[] pixels) {
    for (int first = 0, last = pixels.length - 3; first < last; first += 3, last -= 3) {
      for (int channel = 0; channel < 3; channel++) {
        byte kept = pixels[first + channel];
        pixels[first + channel] = pixels[last + channel];
        pixels[last + channel] = kept;
      }
    }
  }

  /** Which GL draws; empty before the first picture. */
  String description() {
    Renderer open = renderer;
    return open == null ? "" : open.description();
  }

  @Override
  public synchronized void close() {
    Renderer open = renderer;
    if (open != null) {
      open.close();
      renderer = null;
    }
  }
}
