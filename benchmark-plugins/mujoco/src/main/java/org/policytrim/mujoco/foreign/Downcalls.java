package org.policytrim.mujoco.foreign;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Handles to functions of the loaded MuJoCo library. */
public final class Downcalls {

  private Downcalls() {}

  /** The handle to a function; its arguments are checked for being alive at each call. */
  public static MethodHandle bind(String function, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(symbol(function), descriptor);
  }

  /** The address of a function or variable. */
  static MemorySegment symbol(String name) {
    return NativeLibrary.loaded()
        .symbols()
        .find(name)
        .orElseThrow(
            () -> new IllegalStateException("the MuJoCo library exports no symbol " + name));
  }

  /**
   * What a call threw, as something that need not be declared; a segment that is closed comes out
   * as IllegalStateException.
   */
  public static RuntimeException rethrow(Throwable thrown) {
    switch (thrown) {
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
