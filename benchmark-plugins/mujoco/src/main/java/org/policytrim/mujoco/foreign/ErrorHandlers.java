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
 * What MuJoCo calls when something goes wrong.
 *
 * <p>Its error handler must not return, since the engine would go on with what is broken, and must
 * not throw, since that ends the JVM at once. So calls that are known to fail run under {@link
 * Guard}, whose thread is given up; an error anywhere else is printed and ends the process in an
 * orderly way.
 */
final class ErrorHandlers {

  private static final Logger LOG = LoggerFactory.getLogger("org.policytrim.mujoco");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final long LONGEST_MESSAGE = 4096;

  /** The kinds of warnings logged so far; a kind is a message without its numbers. */
  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  private ErrorHandlers() {}

  /** Sets both handlers of the loaded library. */
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
      Guard.giveUp();
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
        LOG.warn("MuJoCo warns: {} (further warnings of this kind are not shown)", text);
      }
    } catch (Throwable unexpected) {
      // A warning that can't be shown is better than a JVM that dies of it.
    }
  }

  private static void endProcess(String text) {
    LOG.error(
        "MuJoCo can't go on: {}. The process ends here, since the engine can't be trusted any"
            + " more; a run goes on from its last checkpoint with --resume.",
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
