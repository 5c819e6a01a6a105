package org.policytrim.mujoco.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handlers for MuJoCo's errors and warnings (mju_user_error, mju_user_warning).
 *
 * <p>The error handler must not return, because the engine would continue in an undefined state,
 * and must not throw, because an exception in an upcall terminates the JVM. Therefore calls that
 * may fail run under {@link Guard}, which abandons their thread. An error in any other call is
 * logged and ends the process with its shutdown hooks.
 */
final class ErrorHandlers {

  private static final Logger LOG = LoggerFactory.getLogger("org.policytrim.mujoco");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final long LONGEST_MESSAGE = 4096;

  /** The kinds of warnings that have been logged. A kind is a message without its numbers. */
  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  private ErrorHandlers() {}

  /** Installs both handlers in the loaded library. */
  static void install() {
    set("mju_user_error", "error");
    set("mju_user_warning", "warning");
  }

  private static void set(String variable, String method) {
    try {
      MethodHandle handler =
          MethodHandles.lookup()
              .findStatic(
                  ErrorHandlers.class,
                  method,
                  MethodType.methodType(void.class, MemorySegment.class));
      MemorySegment stub =
          Linker.nativeLinker()
              .upcallStub(handler, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS), Arena.global());
      Downcalls.symbol(variable)
          .reinterpret(ValueLayout.ADDRESS.byteSize())
          .set(ValueLayout.ADDRESS, 0, stub);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("no handler of this name", impossible);
    }
  }

  /** Called by MuJoCo; never returns. */
  @SuppressWarnings("unused")
  private static void error(MemorySegment message) {
    String text = "unknown error";
    try {
      Guard.abandonThread();
      text = text(message);
      if (Thread.currentThread() instanceof Guard.GuardedThread guarded) {
        guarded.report(text);
      } else {
        endProcess(text);
      }
    } catch (Throwable unexpected) {
      Runtime.getRuntime().halt(1);
    }
    Guard.parkForever();
  }

  /** Called by MuJoCo; never throws. */
  @SuppressWarnings("unused")
  private static void warning(MemorySegment message) {
    try {
      String text = text(message);
      if (LOGGED.add(NUMBER.matcher(text).replaceAll("#"))) {
        LOG.warn("Warning of MuJoCo: {} (further warnings of this kind are not shown)", text);
      }
    } catch (Throwable unexpected) {
      // An exception in an upcall would terminate the JVM; a lost warning is the smaller harm.
    }
  }

  private static void endProcess(String text) {
    LOG.error(
        "Fatal error of MuJoCo: {}. The process ends, because the state of the engine is undefined."
            + " Continue the run from its last checkpoint with --resume.",
        text);
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(10_000);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            });
    System.exit(1);
  }

  private static String text(MemorySegment message) {
    return message.reinterpret(LONGEST_MESSAGE).getString(0);
  }
}
