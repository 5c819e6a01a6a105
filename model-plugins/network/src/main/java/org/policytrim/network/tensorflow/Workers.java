package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Threads that compute the parts of a batch in parallel. */
final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  /** Starts the threads, at least 1. */
  Workers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("network-worker-", 1).factory());
  }

  /**
   * Runs tasks 0 to {@code count - 1} and waits for all.
   *
   * @throws RuntimeException the exception of the first task that failed, after all have ended
   */
  void run(int count, IntConsumer task) {
    if (count == 1) {
      task.accept(0);
      return;
    }
    List<Future<?>> started = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      started.add(threads.submit(() -> task.accept(number)));
    }
    RuntimeException failure = null;
    boolean interrupted = false;
    for (Future<?> one : started) {
      boolean ended = false;
      while (!ended) {
        try {
          one.get();
          ended = true;
        } catch (InterruptedException e) {
          // Native code can't be interrupted, and it still uses the tensors.
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
