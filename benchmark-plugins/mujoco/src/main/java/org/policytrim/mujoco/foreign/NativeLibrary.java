package org.policytrim.mujoco.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.function.Consumer;
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

  private static volatile @Nullable NativeLibrary loaded;

  /**
   * Loads the library, or returns the one that is loaded already.
   *
   * @param check throws if the file must not be loaded; called before any of its code is executed
   * @throws MujocoException if the file is not the published library, or not for this platform
   */
  public static synchronized NativeLibrary load(Path file, Consumer<Path> check) {
    NativeLibrary existing = loaded;
    if (existing != null) {
      return existing;
    }
    check.accept(file);
    NativeLibrary library = new NativeLibrary(file, open(file, Arena.global()));
    loaded = library;
    ErrorHandlers.install();
    return library;
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
          "MuJoCo runs on Linux with a 64-bit x86 processor only",
          notLoadable);
    }
  }
}
