package org.policytrim.libero;

import java.util.Arrays;
import java.util.function.Supplier;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.environment.SharedRenderer;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.SceneOptions;

/** Takes the pictures of one benchmark. The renderer is opened with the first one. */
final class Pictures implements AutoCloseable {

  /** Geoms of group 0 collide and are not shown. */
  private static final SceneOptions SEEN = SceneOptions.DEFAULT.withoutGeoms(0);

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

  /** One picture of a simulation as it is, in the convention that the camera's name says. */
  ImageFrame take(MjData data, CameraSpec camera) {
    int id = data.model().id(ObjectType.CAMERA, Presets.modelCamera(camera.name()));
    RenderRequest shot = new RenderRequest(id, camera.width(), camera.height(), quality, SEEN);
    byte[] pixels = new byte[shot.bytes()];
    renderer.open().render(data, shot, pixels);
    if (camera.name().endsWith(Presets.RAW)) {
      upsideDown(pixels, camera.height());
    } else if (camera.name().endsWith(Presets.TURNED)) {
      mirror(pixels, camera.height());
    }
    return ImageFrame.wrap(camera.height(), camera.width(), pixels);
  }

  private static void upsideDown(byte[] pixels, int height) {
    int row = pixels.length / height;
    for (int top = 0, bottom = height - 1; top < bottom; top++, bottom--) {
      byte[] kept = Arrays.copyOfRange(pixels, top * row, (top + 1) * row);
      System.arraycopy(pixels, bottom * row, pixels, top * row, row);
      System.arraycopy(kept, 0, pixels, bottom * row, row);
    }
  }

  /** The original's picture is upside down; turned by 180 degrees it is upright and mirrored. */
  private static void mirror(byte[] pixels, int height) {
    int row = pixels.length / height;
    for (int start = 0; start < pixels.length; start += row) {
      for (int left = start, right = start + row - 3; left < right; left += 3, right -= 3) {
        for (int channel = 0; channel < 3; channel++) {
          byte kept = pixels[left + channel];
          pixels[left + channel] = pixels[right + channel];
          pixels[right + channel] = kept;
        }
      }
    }
  }

  @Override
  public void close() {
    renderer.close();
  }
}
