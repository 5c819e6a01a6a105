package org.policytrim.mujoco.foreign;

import java.lang.foreign.Arena;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.policytrim.mujoco.error.MujocoException;

/**
 * Runs calls that may end in MuJoCo's error handler on a thread of their own. When they do, the
 * message becomes an exception for the caller, and that thread sleeps for ever inside the failed
 * call: neither returning into the engine nor throwing through it is safe.
 */
public final class Guard {

  private static final long STACK_BYTES = 16L << 20;

  /** How many threads were given up. */
  private static final AtomicInteger SLEEPING = new AtomicInteger();

  private Guard() {}

  /**
   * Runs an action on a guarded thread and waits for it.
   *
   * @param what the action in words, for the error: "loading model x"
   * @throws MujocoException if MuJoCo reports an error
   */
  public static <T> T call(String what, Callable<T> action) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    Thread thread =
        new GuardedThread(
            what,
            "Mend the model, or give the process more memory, as the message says",
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
   * Closes an arena. Where a thread sleeps for ever inside a call, what that call holds is left to
   * the process' end instead.
   *
   * @return whether it was closed now; false where it was closed before or can't be
   * @throws IllegalStateException if a call that uses it is still running
   */
  public static boolean close(Arena arena) {
    if (!arena.scope().isAlive()) {
      return false;
    }
    try {
      arena.close();
      return true;
    } catch (IllegalStateException inUse) {
      if (SLEEPING.get() == 0) {
        throw inUse;
      }
      return false;
    }
  }

  /** Says that the calling thread will never return from the call it is in. */
  static void giveUp() {
    SLEEPING.incrementAndGet();
  }

  /** Never returns. */
  static void parkForever() {
    while (true) {
      LockSupport.park();
    }
  }

  /** A thread that can be given up: an error of MuJoCo on it is told, and it never runs again. */
  public abstract static class GuardedThread extends Thread {

    private final String what;
    private final String remedy;

    /**
     * A daemon thread.
     *
     * @param what what it does in words, for the error
     * @param remedy what to do about an error
     * @param action what it runs
     */
    protected GuardedThread(String what, String remedy, Runnable action) {
      super(null, action, "mujoco-guard", STACK_BYTES);
      this.what = what;
      this.remedy = remedy;
      setDaemon(true);
    }

    /** Called on this thread when MuJoCo reports an error, before it goes to sleep for ever. */
    protected abstract void failed(MujocoException failure);

    void report(String message) {
      failed(new MujocoException(what + " failed: " + message, remedy));
    }
  }
}
