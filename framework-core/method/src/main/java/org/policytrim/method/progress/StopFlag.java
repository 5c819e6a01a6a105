package org.policytrim.method.progress;

import java.util.concurrent.CancellationException;

/**
 * A request to stop a run after its current unit of work, once a checkpoint has been written. Set
 * by Ctrl-C and checked between units of work. Safe from any thread, signal handlers included.
 */
public final class StopFlag {

  private volatile boolean requested;

  /** Requests a stop. Further calls have no effect. */
  public void request() {
    requested = true;
  }

  /**
   * Does nothing unless a stop has been requested.
   *
   * @throws CancellationException if a stop has been requested
   */
  public void check() {
    if (requested) {
      throw new CancellationException("stopped on request; --resume continues from here");
    }
  }
}
