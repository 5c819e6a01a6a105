package org.policytrim.network.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What has been opened on the way to a policy. If the way ends early, closing this closes all of
 * it, the last first; once {@link #handedOver}, it belongs to the policy.
 */
public final class OpenedParts implements AutoCloseable {

  private final Deque<Runnable> closers = new ArrayDeque<>();

  /**
   * Keeps a part in mind.
   *
   * @param closer closes it
   * @return the part
   */
  public <P> P add(P part, Consumer<P> closer) {
    closers.push(() -> closer.accept(part));
    return part;
  }

  /** From now on someone else closes them. */
  public void handedOver() {
    closers.clear();
  }

  @Override
  public void close() {
    while (!closers.isEmpty()) {
      closers.pop().run();
    }
  }
}
