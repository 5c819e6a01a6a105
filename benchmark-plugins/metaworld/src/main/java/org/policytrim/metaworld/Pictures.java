package org.policytrim.metaworld;

import java.util.function.Supplier;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.metaworld.world.Scene;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.environment.SharedRenderer;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;

/** Takes the pictures of one benchmark. The renderer is opened with the first one. */
final class Pictures implements AutoCloseable {

  private final SharedRenderer renderer;
  private final RenderQuality quality;

  Pictures(Supplier<Renderer> opener, RenderQuality quality) {
    this.renderer = new SharedRenderer(opener);
    this.quality = quality;
  }

  /** Finds a way to draw, before a picture is asked for. */
  void open() {
    Renderer _ = renderer.open();
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
    RenderRequest shot = RenderRequest.of(id, camera.width(), camera.height(), quality);
    byte[] pixels = new byte[shot.bytes()];
    scene.work();
    renderer.open().render(scene.data(), shot, pixels);
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

  @Override
  public void close() {
    renderer.close();
  }
}
