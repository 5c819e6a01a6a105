package org.policytrim.network.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Resources that have been opened while a policy is put together. Closing this closes all of them,
 * the last first, unless {@link #release} was called: then they belong to the policy.
 */
public final class OpenedParts implements AutoCloseable {

  private final Deque<Runnable> closers = new ArrayDeque<>();

  /**
   * Adds a resource.
   *
   * @param closer closes it
   * @return the resource
   */
  public <P> P add(P part, Consumer<P> closer) {
    closers.push(() -> closer.accept(part));
    return part;
  }

  /** Leaves it to the caller to close all that was added. */
  public void release() {
    closers.clear();
  }

  @Override
  public void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
  }
}
