package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.CStrings;
import org.policytrim.mujoco.foreign.Downcalls;

/** Handles to the few functions of GL libraries that are called from here. */
final class GlFunctions {

  private static final int GL_RENDERER = 0x1F01;
  private static final int GL_VERSION = 0x1F02;

  private GlFunctions() {}

  /** A function of a library. */
  static MethodHandle bind(SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker()
        .downcallHandle(
            library
                .find(name)
                .orElseThrow(
                    () ->
                        new MujocoException(
                            "the GL library has no function " + name,
                            "Install another one; 'doctor' tells which are found")),
            descriptor);
  }

  /** Name and version of the GL behind the current context. */
  static String describe(MethodHandle getProcAddress) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment getString =
          (MemorySegment) getProcAddress.invokeExact(arena.allocateFrom("glGetString"));
      MethodHandle handle =
          Linker.nativeLinker()
              .downcallHandle(
                  getString, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
      return CStrings.text((MemorySegment) handle.invokeExact(GL_RENDERER))
          + ", OpenGL "
          + CStrings.text((MemorySegment) handle.invokeExact(GL_VERSION));
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }
}
