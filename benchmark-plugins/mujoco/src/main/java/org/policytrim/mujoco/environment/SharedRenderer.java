package org.policytrim.mujoco.environment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.render.Renderer;

/** The renderer of one benchmark, opened with the first picture. May be used by many threads. */
public final class SharedRenderer implements AutoCloseable {

  private final Supplier<Renderer> opener;
  private volatile @Nullable Renderer renderer;

  /**
   * A renderer to come.
   *
   * @param opener finds a way to draw
   */
  public SharedRenderer(Supplier<Renderer> opener) {
    this.opener = opener;
  }

  /** The renderer, opened now if it is not yet. */
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
