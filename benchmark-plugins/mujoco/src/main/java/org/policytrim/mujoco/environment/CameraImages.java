package org.policytrim.mujoco.environment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.mujoco.render.RenderRequest;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.mujoco.render.SceneOptions;

/**
 * The camera images of a benchmark. All its environments share one renderer, which is opened when
 * it is first needed. May be used by many threads.
 */
public final class CameraImages implements AutoCloseable {

  private final Supplier<Renderer> opener;
  private final RenderQuality quality;
  private final SceneOptions options;
  private final Function<String, ModelCamera> cameras;
  private volatile @Nullable Renderer renderer;

  private CameraImages(
      Supplier<Renderer> opener,
      RenderQuality quality,
      SceneOptions options,
      Function<String, ModelCamera> cameras) {
    this.opener = opener;
    this.quality = quality;
    this.options = options;
    this.cameras = cameras;
  }

  /**
   * Creates the images of a benchmark. Opens the renderer at once if the benchmark's observations
   * contain images, so that a missing one is reported before the first episode.
   *
   * @param opener opens the renderer
   * @param quality the quality of all images
   * @param options the visible groups
   * @param cameras returns the source of a camera's images
   * @param observations the benchmark's observations
   */
  public static CameraImages of(
      Supplier<Renderer> opener,
      RenderQuality quality,
      SceneOptions options,
      Function<String, ModelCamera> cameras,
      ObservationSpec observations) {
    CameraImages images = new CameraImages(opener, quality, options, cameras);
    if (!observations.cameras().isEmpty()) {
      Renderer _ = images.renderer();
    }
    return images;
  }

  /**
   * Returns the specs of cameras with square images.
   *
   * @param side the width and height in pixels
   */
  public static List<CameraSpec> square(int side, String... cameras) {
    return Arrays.stream(cameras).map(camera -> new CameraSpec(camera, side, side, true)).toList();
  }

  /**
   * Renders the current state of a simulation.
   *
   * @throws IllegalArgumentException if the model has no such camera
   */
  public ImageFrame render(MjData data, CameraSpec camera) {
    ModelCamera source = cameras.apply(camera.name());
    int id = data.model().id(ObjectType.CAMERA, source.name());
    RenderRequest request =
        new RenderRequest(id, camera.width(), camera.height(), quality, options);
    byte[] pixels = new byte[request.bytes()];
    render(data, request, source, pixels);
    source.transform().apply(pixels, camera.height());
    return ImageFrame.wrap(camera.height(), camera.width(), pixels);
  }

  /** Renders an image from the camera's position, which is restored afterwards if it is moved. */
  private void render(MjData data, RenderRequest request, ModelCamera source, byte[] pixels) {
    if (source.position().isEmpty()) {
      renderer().render(data, request, pixels);
      return;
    }
    double[] own = new double[3];
    data.camXpos().readRow(request.camera(), own, 0);
    data.camXpos()
        .setRow(
            request.camera(),
            source.position().stream().mapToDouble(Double::doubleValue).toArray());
    try {
      renderer().render(data, request, pixels);
    } finally {
      data.camXpos().setRow(request.camera(), own);
    }
  }

  private Renderer renderer() {
    Renderer open = renderer;
    return open == null ? openFirst() : open;
  }

  private synchronized Renderer openFirst() {
    Renderer open = renderer;
    if (open == null) {
      open = opener.get();
      renderer = open;
    }
    return open;
  }

  /** Closes the renderer. Closing twice is allowed. */
  @Override
  public synchronized void close() {
    Renderer open = renderer;
    if (open != null) {
      open.close();
      renderer = null;
    }
  }
}
