package org.policytrim.method.progress;

import java.util.concurrent.CancellationException;

/**
 * Asks a run to end after its current unit of work, with a checkpoint: what Ctrl-C sets and the run
 * looks at. Safe from any thread, a signal's included.
 */
public final class StopFlag {

  private volatile boolean requested;

  /** Asks for the end. Asking twice changes nothing. */
  public void request() {
    requested = true;
  }

  /** Whether someone asked. */
  public boolean isRequested() {
    return requested;
  }

  /**
   * Leaves if someone asked.
   *
   * @throws CancellationException if so
   */
  public void check() {
    if (requested) {
      throw new CancellationException("stopped on request; --resume goes on from here");
    }
  }
}
