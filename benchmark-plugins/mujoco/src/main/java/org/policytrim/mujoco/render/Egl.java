package org.policytrim.mujoco.render;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.foreign.CStrings;
import org.policytrim.mujoco.foreign.Downcalls;

/** libEGL, as far as it is used here. */
final class Egl {

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;
  private static final int EGL_VENDOR = 0x3053;
  private static final int EGL_EXTENSIONS = 0x3055;
  private static final int MOST_DEVICES = 64;

  private final MethodHandle getProcAddress;
  private final MethodHandle initialize;
  private final MethodHandle bindApi;
  private final MethodHandle chooseConfig;
  private final MethodHandle createContext;
  private final MethodHandle destroyContext;
  private final MethodHandle makeCurrent;
  private final MethodHandle queryString;

  private Egl(SymbolLookup library) {
    this.getProcAddress =
        GlFunctions.bind(library, "eglGetProcAddress", FunctionDescriptor.of(POINTER, POINTER));
    this.initialize =
        GlFunctions.bind(
            library, "eglInitialize", FunctionDescriptor.of(INT, POINTER, POINTER, POINTER));
    this.bindApi = GlFunctions.bind(library, "eglBindAPI", FunctionDescriptor.of(INT, INT));
    this.chooseConfig =
        GlFunctions.bind(
            library,
            "eglChooseConfig",
            FunctionDescriptor.of(INT, POINTER, POINTER, POINTER, INT, POINTER));
    this.createContext =
        GlFunctions.bind(
            library,
            "eglCreateContext",
            FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER, POINTER));
    this.destroyContext =
        GlFunctions.bind(
            library, "eglDestroyContext", FunctionDescriptor.of(INT, POINTER, POINTER));
    this.makeCurrent =
        GlFunctions.bind(
            library,
            "eglMakeCurrent",
            FunctionDescriptor.of(INT, POINTER, POINTER, POINTER, POINTER));
    this.queryString =
        GlFunctions.bind(library, "eglQueryString", FunctionDescriptor.of(POINTER, POINTER, INT));
  }

  /**
   * The system's libEGL, if it has one.
   *
   * @param life how long it stays loaded
   */
  static Optional<Egl> load(Arena life) {
    try {
      return Optional.of(new Egl(SymbolLookup.libraryLookup("libEGL.so.1", life)));
    } catch (IllegalArgumentException notThere) {
      return Optional.empty();
    }
  }

  /** The devices that EGL knows; none where it can't tell. */
  List<MemorySegment> devices() {
    MethodHandle query =
        extension("eglQueryDevicesEXT", FunctionDescriptor.of(INT, INT, POINTER, POINTER));
    if (query == null) {
      return List.of();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment devices = arena.allocate(POINTER, MOST_DEVICES);
      MemorySegment count = arena.allocate(INT);
      if ((int) query.invokeExact(MOST_DEVICES, devices, count) == 0) {
        return List.of();
      }
      List<MemorySegment> found = new ArrayList<>();
      for (int i = 0; i < count.get(INT, 0); i++) {
        found.add(devices.getAtIndex(POINTER, i));
      }
      return found;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** What a device can do, as a list of names. */
  String deviceExtensions(MemorySegment device) {
    MethodHandle query =
        extension("eglQueryDeviceStringEXT", FunctionDescriptor.of(POINTER, POINTER, INT));
    if (query == null) {
      return "";
    }
    try {
      return CStrings.text((MemorySegment) query.invokeExact(device, EGL_EXTENSIONS));
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** The display of a device or platform; NULL where there is none. */
  MemorySegment platformDisplay(int platform, MemorySegment device) {
    MethodHandle get =
        extension(
            "eglGetPlatformDisplayEXT", FunctionDescriptor.of(POINTER, INT, POINTER, POINTER));
    if (get == null) {
      return MemorySegment.NULL;
    }
    try {
      return (MemorySegment) get.invokeExact(platform, device, MemorySegment.NULL);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  boolean initialize(MemorySegment display) {
    try {
      return (int) initialize.invokeExact(display, MemorySegment.NULL, MemorySegment.NULL) != 0;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  boolean bindApi(int api) {
    try {
      return (int) bindApi.invokeExact(api) != 0;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** The first configuration with these attributes. */
  Optional<MemorySegment> chooseConfiguration(MemorySegment display, int[] attributes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment chosen = arena.allocate(POINTER);
      MemorySegment count = arena.allocate(INT);
      int success =
          (int)
              chooseConfig.invokeExact(
                  display, arena.allocateFrom(INT, attributes), chosen, 1, count);
      return success != 0 && count.get(INT, 0) > 0
          ? Optional.of(chosen.get(POINTER, 0))
          : Optional.empty();
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** A context of its own; NULL where it can't be had. */
  MemorySegment createContext(MemorySegment display, MemorySegment configuration) {
    try {
      return (MemorySegment)
          createContext.invokeExact(display, configuration, MemorySegment.NULL, MemorySegment.NULL);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  void destroyContext(MemorySegment display, MemorySegment context) {
    try {
      int _ = (int) destroyContext.invokeExact(display, context);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Makes a context current without a surface; NULL for none. */
  boolean makeCurrent(MemorySegment display, MemorySegment context) {
    try {
      return (int) makeCurrent.invokeExact(display, MemorySegment.NULL, MemorySegment.NULL, context)
          != 0;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  String vendor(MemorySegment display) {
    try {
      return CStrings.text((MemorySegment) queryString.invokeExact(display, EGL_VENDOR));
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  String describeGl() {
    return GlFunctions.describe(getProcAddress);
  }

  private @Nullable MethodHandle extension(String name, FunctionDescriptor descriptor) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment address = (MemorySegment) getProcAddress.invokeExact(arena.allocateFrom(name));
      return address.equals(MemorySegment.NULL)
          ? null
          : Linker.nativeLinker().downcallHandle(address, descriptor);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }
}
