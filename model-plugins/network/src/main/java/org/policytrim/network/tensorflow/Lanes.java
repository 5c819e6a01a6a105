package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Threads that compute the parts of a batch side by side. */
final class Lanes implements AutoCloseable {

  private final ExecutorService threads;

  /** That many, at least 1. */
  Lanes(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("network-lane-", 1).factory());
  }

  /**
   * Does tasks 0 to {@code count - 1} and waits for all.
   *
   * @throws RuntimeException that of the first task that failed, after all have ended
   */
  void run(int count, IntConsumer task) {
    if (count == 1) {
      task.accept(0);
      return;
    }
    List<Future<?>> begun = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      begun.add(threads.submit(() -> task.accept(number)));
    }
    RuntimeException failure = null;
    boolean interrupted = false;
    for (Future<?> one : begun) {
      boolean ended = false;
      while (!ended) {
        try {
          one.get();
          ended = true;
        } catch (InterruptedException e) {
          // What runs natively can't be stopped, and its tensors are still ours.
          interrupted = true;
        } catch (ExecutionException e) {
          ended = true;
          failure = failure == null ? unwrapped(e) : failure;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
