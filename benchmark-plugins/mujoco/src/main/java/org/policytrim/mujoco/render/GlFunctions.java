package org.policytrim.mujoco.render;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.policytrim.mujoco.error.MujocoException;

/** Method handles to the functions of OpenGL platform libraries. */
final class GlFunctions {

  private GlFunctions() {}

  /**
   * Returns a handle to a function.
   *
   * @throws MujocoException if the library does not export it
   */
  static MethodHandle bind(SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker()
        .downcallHandle(
            library
                .find(name)
                .orElseThrow(
                    () ->
                        new MujocoException(
                            "the OpenGL library has no function " + name,
                            "Install another one; 'doctor' lists those that are found")),
            descriptor);
  }
}
