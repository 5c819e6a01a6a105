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
 * The one libmujoco of this process. It is loaded once and never unloaded: its error handlers are
 * process-wide and point into the JVM.
 *
 * @param file where it was loaded from
 * @param symbols its functions and variables
 */
public record NativeLibrary(Path file, SymbolLookup symbols) {

  /** The only version whose structs the generated offsets describe, as mj_version() tells it. */
  public static final int VERSION = 330;

  private static volatile @Nullable NativeLibrary loaded;

  /**
   * Loads the library, unless one is loaded already.
   *
   * @throws MujocoException if the file is no library for this machine, or of another version
   */
  public static synchronized NativeLibrary load(Path file) {
    NativeLibrary present = loaded;
    if (present != null) {
      return present;
    }
    requireVersion(file);
    NativeLibrary library = new NativeLibrary(file, open(file, Arena.global()));
    loaded = library;
    ErrorHandlers.install();
    return library;
  }

  /**
   * Refuses a file that is not a libmujoco of the one version.
   *
   * @throws MujocoException saying what it is instead
   */
  static void requireVersion(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new MujocoException(
          "there is no file " + file, "Name libmujoco.so.3.3.0 itself or its folder");
    }
    try (Arena arena = Arena.ofConfined()) {
      requireVersion(file, version(open(file, arena)));
    }
  }

  static void requireVersion(Path file, int version) {
    if (version != VERSION) {
      throw new MujocoException(
          "%s is MuJoCo %s, and exactly 3.3.0 is needed".formatted(file, dotted(version)),
          "Physics differ between versions: point POLICYTRIM_MUJOCO to the library of 3.3.0, or"
              + " unset it and run 'doctor --fix'");
    }
  }

  /** The loaded library. */
  static NativeLibrary loaded() {
    NativeLibrary library = loaded;
    if (library == null) {
      throw new IllegalStateException("MuJoCo is used before MuJoCo.load");
    }
    return library;
  }

  private static SymbolLookup open(Path file, Arena arena) {
    try {
      return SymbolLookup.libraryLookup(file, arena);
    } catch (IllegalArgumentException notLoadable) {
      throw new MujocoException(
          "%s can't be loaded as a library on this machine (%s, %s)"
              .formatted(file, System.getProperty("os.name"), System.getProperty("os.arch")),
          "It is damaged or made for another machine: run 'doctor --fix', or point"
              + " POLICYTRIM_MUJOCO to a libmujoco 3.3.0 for this one",
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
        ? "of an unknown version, or not MuJoCo at all"
        : "%d.%d.%d".formatted(version / 100, version / 10 % 10, version % 10);
  }
}
