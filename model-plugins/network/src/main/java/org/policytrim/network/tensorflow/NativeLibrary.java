package org.policytrim.network.tensorflow;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Calls of the C library that configure the process. */
final class NativeLibrary {

  private static final FunctionDescriptor SET_VARIABLE =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

  private NativeLibrary() {}

  /**
   * Gives each session its own thread pool; otherwise all sessions use that of the first one. Must
   * be called before the first session is created.
   */
  static void separateThreadPools() {
    try (Arena arena = Arena.ofConfined()) {
      call(
          "setenv",
          SET_VARIABLE,
          arena.allocateFrom("TF_OVERRIDE_GLOBAL_THREADPOOL"),
          arena.allocateFrom("1"),
          0);
    } catch (UnsupportedOperationException e) {
      System.getLogger(NativeLibrary.class.getName())
          .log(System.Logger.Level.DEBUG, "all networks share one thread pool", e);
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
