package org.policytrim.network.tensorflow;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What has to be said to the process itself, in C. */
final class NativeLibrary {

  private static final FunctionDescriptor SET_VARIABLE =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

  private NativeLibrary() {}

  /**
   * Lets each session have the number of threads it asks for. Otherwise the first session of the
   * process decides for all that follow. To be called before the first.
   */
  static void keepThreadsApart() {
    try (Arena arena = Arena.ofConfined()) {
      call(
          "setenv",
          SET_VARIABLE,
          arena.allocateFrom("TF_OVERRIDE_GLOBAL_THREADPOOL"),
          arena.allocateFrom("1"),
          0);
    } catch (UnsupportedOperationException e) {
      System.getLogger(NativeLibrary.class.getName())
          .log(System.Logger.Level.DEBUG, "all networks share their threads", e);
    }
  }

  /**
   * Calls a function of the C library.
   *
   * @throws UnsupportedOperationException if there is none
   */
  @SuppressWarnings("restricted")
  static int call(String function, FunctionDescriptor type, Object... arguments) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address =
        linker
            .defaultLookup()
            .find(function)
            .orElseThrow(() -> new UnsupportedOperationException("there is no " + function));
    try {
      return (int) linker.downcallHandle(address, type).invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new UnsupportedOperationException(e);
    }
  }
}
