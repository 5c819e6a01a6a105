package org.policytrim.mujoco.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.assets.NativeFiles;
import org.policytrim.mujoco.error.MujocoException;

/**
 * The libmujoco of this process. The library is loaded once and never unloaded, because its error
 * handlers are process-wide and refer to upcall stubs of the JVM.
 *
 * @param file the file that it was loaded from
 * @param symbols its functions and variables
 */
public record NativeLibrary(Path file, SymbolLookup symbols) {

  private static final String REMEDY =
      "Run 'doctor --fix', which replaces a damaged library. If POLICYTRIM_MUJOCO is set, set it to"
          + " the libmujoco.so.3.3.0 of the Python package mujoco 3.3.0, or unset it";

  private static volatile @Nullable NativeLibrary loaded;

  /**
   * Loads the library, or returns the one that is loaded already.
   *
   * @throws MujocoException if the file is not the published library, or not for this platform
   */
  public static synchronized NativeLibrary load(Path file) {
    NativeLibrary existing = loaded;
    if (existing != null) {
      return existing;
    }
    requirePublished(file);
    NativeLibrary library = new NativeLibrary(file, open(file, Arena.global()));
    loaded = library;
    ErrorHandlers.install();
    return library;
  }

  /**
   * Checks that a file is the published library, before any of its code is executed.
   *
   * @throws MujocoException if it is missing, damaged or another build
   */
  static void requirePublished(Path file) {
    NativeFiles.require(file, MujocoAssets.LIBRARY_SHA256, REMEDY);
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
