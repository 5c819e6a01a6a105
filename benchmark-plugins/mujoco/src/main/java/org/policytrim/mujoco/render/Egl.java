package org.policytrim.mujoco.render;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
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

/** The functions of libEGL that are needed to create contexts. */
final class Egl {

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;
  private static final int EGL_VENDOR = 0x3053;
  private static final int EGL_EXTENSIONS = 0x3055;
  private static final int MAXIMUM_DEVICES = 64;

  private final MethodHandle getProcAddress;
  private final MethodHandle initialize;
  private final MethodHandle bindApi;
  private final MethodHandle chooseConfig;
  private final MethodHandle createContext;
  private final MethodHandle destroyContext;
  private final MethodHandle makeCurrent;
  private final MethodHandle queryString;

  private Egl(SymbolLookup library) {
    this.getProcAddress = bind(library, "eglGetProcAddress", POINTER, POINTER);
    this.initialize = bind(library, "eglInitialize", INT, POINTER, POINTER, POINTER);
    this.bindApi = bind(library, "eglBindAPI", INT, INT);
    this.chooseConfig =
        bind(library, "eglChooseConfig", INT, POINTER, POINTER, POINTER, INT, POINTER);
    this.createContext =
        bind(library, "eglCreateContext", POINTER, POINTER, POINTER, POINTER, POINTER);
    this.destroyContext = bind(library, "eglDestroyContext", INT, POINTER, POINTER);
    this.makeCurrent = bind(library, "eglMakeCurrent", INT, POINTER, POINTER, POINTER, POINTER);
    this.queryString = bind(library, "eglQueryString", POINTER, POINTER, INT);
  }

  private static MethodHandle bind(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... parameters) {
    return GlFunctions.bind(library, name, FunctionDescriptor.of(result, parameters));
  }

  /**
   * Loads the system's libEGL; empty if it has none.
   *
   * @param lifetime the arena that keeps the library loaded
   */
  static Optional<Egl> load(Arena lifetime) {
    try {
      return Optional.of(new Egl(SymbolLookup.libraryLookup("libEGL.so.1", lifetime)));
    } catch (IllegalArgumentException notThere) {
      return Optional.empty();
    }
  }

  /** Returns the devices; empty if EGL cannot list them (EGL_EXT_device_enumeration). */
  List<MemorySegment> devices() {
    MethodHandle query =
        extension("eglQueryDevicesEXT", FunctionDescriptor.of(INT, INT, POINTER, POINTER));
    if (query == null) {
      return List.of();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment devices = arena.allocate(POINTER, MAXIMUM_DEVICES);
      MemorySegment count = arena.allocate(INT);
      if ((int) query.invokeExact(MAXIMUM_DEVICES, devices, count) == 0) {
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

  /** Returns the names of the extensions of a device, separated by spaces. */
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

  /** Returns the display of a device or platform; NULL if there is none. */
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

  /** Initializes a display and returns whether that succeeded. */
  boolean initialize(MemorySegment display) {
    try {
      return (int) initialize.invokeExact(display, MemorySegment.NULL, MemorySegment.NULL) != 0;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Selects the API of contexts that the calling thread creates. */
  boolean bindApi(int api) {
    try {
      return (int) bindApi.invokeExact(api) != 0;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Returns the first configuration with certain attributes. */
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

  /** Creates a context that shares nothing with others; NULL if that fails. */
  MemorySegment createContext(MemorySegment display, MemorySegment configuration) {
    try {
      return (MemorySegment)
          createContext.invokeExact(display, configuration, MemorySegment.NULL, MemorySegment.NULL);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Destroys a context. */
  void destroyContext(MemorySegment display, MemorySegment context) {
    try {
      int _ = (int) destroyContext.invokeExact(display, context);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Makes a context current without a surface; NULL releases the current one. */
  boolean makeCurrent(MemorySegment display, MemorySegment context) {
    try {
      return (int) makeCurrent.invokeExact(display, MemorySegment.NULL, MemorySegment.NULL, context)
          != 0;
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Returns the vendor of a display. */
  String vendor(MemorySegment display) {
    try {
      return CStrings.text((MemorySegment) queryString.invokeExact(display, EGL_VENDOR));
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Returns a handle to an extension function; null if it is not available. */
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
