package org.policytrim.mujoco.foreign;

import java.lang.foreign.Arena;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.policytrim.mujoco.error.MujocoException;

/**
 * Runs calls that may fail in MuJoCo on a separate thread. On an error the caller gets an exception
 * with MuJoCo's message. The thread is abandoned: it stays parked inside the failed call, because
 * neither returning to the engine nor throwing through it is safe.
 */
public final class Guard {

  private static final long STACK_BYTES = 16L << 20;

  /** The number of abandoned threads. */
  private static final AtomicInteger ABANDONED = new AtomicInteger();

  private Guard() {}

  /**
   * Runs an action on a guarded thread and waits for its result.
   *
   * @param what a description of the action for the error message, such as "loading model x"
   * @param action the action, which may throw any exception
   * @throws MujocoException if MuJoCo reports an error
   */
  public static <T> T call(String what, Callable<T> action) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    Thread thread =
        new GuardedThread(
            what,
            "Correct the model, or give the process more memory, depending on the message",
            () -> {
              try {
                outcome.complete(action.call());
              } catch (Throwable thrown) {
                outcome.completeExceptionally(thrown);
              }
            }) {
          @Override
          protected void failed(MujocoException failure) {
            outcome.completeExceptionally(failure);
          }
        };
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return outcome.get();
        } catch (InterruptedException again) {
          interrupted = true;
        } catch (ExecutionException failure) {
          throw Downcalls.rethrow(failure.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Closes an arena. An arena that the call of an abandoned thread still uses cannot be closed; its
   * memory is freed when the process ends.
   *
   * @return whether this call closed the arena
   * @throws IllegalStateException if a call that uses the arena is still running
   */
  public static boolean close(Arena arena) {
    if (!arena.scope().isAlive()) {
      return false;
    }
    try {
      arena.close();
      return true;
    } catch (IllegalStateException inUse) {
      if (ABANDONED.get() == 0) {
        throw inUse;
      }
      return false;
    }
  }

  /** Records that the calling thread will never return from its current native call. */
  static void abandonThread() {
    ABANDONED.incrementAndGet();
  }

  /** Parks the calling thread and never returns. */
  static void parkForever() {
    while (true) {
      LockSupport.park();
    }
  }

  /** A thread that can be abandoned: it reports an error of MuJoCo and never continues after it. */
  public abstract static class GuardedThread extends Thread {

    private final String what;
    private final String remedy;

    /**
     * Creates a daemon thread.
     *
     * @param what a description of the action for the error message
     * @param remedy the action that solves an error
     * @param action the action to run
     */
    protected GuardedThread(String what, String remedy, Runnable action) {
      super(null, action, "mujoco-guard", STACK_BYTES);
      this.what = what;
      this.remedy = remedy;
      setDaemon(true);
    }

    /** Receives an error of MuJoCo; called on this thread, which is parked afterwards. */
    protected abstract void failed(MujocoException failure);

    void report(String message) {
      failed(new MujocoException(what + " failed: " + message, remedy));
    }
  }
}
