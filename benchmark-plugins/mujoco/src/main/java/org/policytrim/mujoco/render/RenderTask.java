package org.policytrim.mujoco.render;

import java.util.concurrent.CompletableFuture;
import org.policytrim.mujoco.MjData;

/** What a render thread is given to do. */
sealed interface RenderTask {

  /**
   * A picture that somebody waits for.
   *
   * @param data whose picture
   * @param shot how
   * @param target receives the pixels
   * @param done completed when the target is filled
   */
  record Picture(MjData data, RenderRequest shot, byte[] target, CompletableFuture<Boolean> done)
      implements RenderTask {}

  /** The end: for one thread each. */
  record Stop() implements RenderTask {}
}
