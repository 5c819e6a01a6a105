package org.policytrim.mujoco.environment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.render.Renderer;

/** The renderer of a benchmark, opened when it is first needed. May be used by many threads. */
public final class SharedRenderer implements AutoCloseable {

  private final Supplier<Renderer> opener;
  private volatile @Nullable Renderer renderer;

  /**
   * Creates a holder without opening a renderer.
   *
   * @param opener opens the renderer
   */
  public SharedRenderer(Supplier<Renderer> opener) {
    this.opener = opener;
  }

  /** Returns the renderer and opens it on the first call. */
  public Renderer open() {
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

  @Override
  public synchronized void close() {
    Renderer open = renderer;
    if (open != null) {
      open.close();
      renderer = null;
    }
  }
}
