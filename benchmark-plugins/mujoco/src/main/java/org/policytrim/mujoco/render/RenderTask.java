package org.policytrim.mujoco.render;

import java.util.concurrent.CompletableFuture;
import org.policytrim.mujoco.MjData;

/** A task in the queue of the render threads. */
sealed interface RenderTask {

  /**
   * An image to render.
   *
   * @param data the simulation
   * @param request the camera, size and options
   * @param target receives the pixels
   * @param done completed after the target has been filled
   */
  record Image(MjData data, RenderRequest request, byte[] target, CompletableFuture<Boolean> done)
      implements RenderTask {}

  /** Ends the thread that takes it. */
  record Stop() implements RenderTask {}
}
