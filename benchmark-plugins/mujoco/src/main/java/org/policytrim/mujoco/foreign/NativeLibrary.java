package org.policytrim.mujoco.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.error.MujocoException;

/**
 * The libmujoco of this process. The library is loaded once and never unloaded, because its error
 * handlers are process-wide and refer to upcall stubs of the JVM.
 *
 * @param file the file that it was loaded from
 * @param symbols its functions and variables
 */
public record NativeLibrary(Path file, SymbolLookup symbols) {

  /** The version for which the struct offsets are generated, as mj_version() returns it. */
  public static final int VERSION = 330;

  private static volatile @Nullable NativeLibrary loaded;

  /**
   * Loads the library, or returns the one that is loaded already.
   *
   * @throws MujocoException if the file is not a library for this platform or has another version
   */
  public static synchronized NativeLibrary load(Path file) {
    NativeLibrary existing = loaded;
    if (existing != null) {
      return existing;
    }
    requireVersion(file);
    NativeLibrary library = new NativeLibrary(file, open(file, Arena.global()));
    loaded = library;
    ErrorHandlers.install();
    return library;
  }

  /**
   * Checks that a file is a libmujoco of {@link #VERSION}.
   *
   * @throws MujocoException if it is missing, another library or another version
   */
  static void requireVersion(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MujocoException(
          "there is no file " + file,
          "Set POLICYTRIM_MUJOCO to libmujoco.so.3.3.0 or to the folder that contains it");
    }
    try (Arena arena = Arena.ofConfined()) {
      requireVersion(file, version(open(file, arena)));
    }
  }

  static void requireVersion(Path file, int version) {
    if (version != VERSION) {
      throw new MujocoException(
          "%s is MuJoCo %s, but version 3.3.0 is required".formatted(file, dotted(version)),
          "Physics differ between versions: set POLICYTRIM_MUJOCO to the library of 3.3.0, or unset"
              + " it and run 'doctor --fix'");
    }
  }

  /** Returns the loaded library. */
  static NativeLibrary loaded() {
    NativeLibrary library = loaded;
    if (library == null) {
      throw new IllegalStateException("MuJoCo.load must be called before MuJoCo is used");
    }
    return library;
  }

  private static SymbolLookup open(Path file, Arena arena) {
    try {
      return SymbolLookup.libraryLookup(file, arena);
    } catch (IllegalArgumentException notLoadable) {
      throw new MujocoException(
          "%s cannot be loaded as a library on this machine (%s, %s)"
              .formatted(file, System.getProperty("os.name"), System.getProperty("os.arch")),
          "It is damaged or built for another platform: run 'doctor --fix', or set"
              + " POLICYTRIM_MUJOCO to a libmujoco 3.3.0 for this platform",
          notLoadable);
    }
  }

  private static int version(SymbolLookup symbols) {
    MemorySegment function = symbols.find("mj_version").orElse(MemorySegment.NULL);
    if (function.equals(MemorySegment.NULL)) {
      return 0;
    }
    MethodHandle handle =
        Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.of(ValueLayout.JAVA_INT));
    try {
      return (int) handle.invokeExact();
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  private static String dotted(int version) {
    return version == 0
        ? "of an unknown version or another library"
        : "%d.%d.%d".formatted(version / 100, version / 10 % 10, version % 10);
  }
}
