package org.policytrim.mujoco.foreign;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Method handles to the functions of the loaded MuJoCo library. */
public final class Downcalls {

  private Downcalls() {}

  /**
   * Returns a handle to a function that returns a value. Each call checks that the arenas of its
   * arguments are open.
   *
   * @param function the function's name
   * @param result the layout of the result
   * @param parameters the layouts of the parameters
   */
  public static MethodHandle bind(
      String function, MemoryLayout result, MemoryLayout... parameters) {
    return bind(function, FunctionDescriptor.of(result, parameters));
  }

  /** Returns a handle to a function without result; see {@link #bind}. */
  public static MethodHandle bindVoid(String function, MemoryLayout... parameters) {
    return bind(function, FunctionDescriptor.ofVoid(parameters));
  }

  private static MethodHandle bind(String function, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(symbol(function), descriptor);
  }

  /** Returns the address of a function or variable. */
  static MemorySegment symbol(String name) {
    return NativeLibrary.loaded()
        .symbols()
        .find(name)
        .orElseThrow(
            () -> new IllegalStateException("the MuJoCo library exports no symbol " + name));
  }

  /**
   * Throws the unchecked exception or error that a call threw, such as the IllegalStateException
   * for an argument whose arena is closed.
   *
   * @return never; the declared result lets callers write {@code throw rethrow(thrown)}
   */
  public static RuntimeException rethrow(Throwable thrown) {
    switch (thrown) {
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(thrown);
    }
  }
}
