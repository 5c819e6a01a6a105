package org.policytrim.maniskill.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.maniskill.assets.SapienAssets;
import org.policytrim.maniskill.error.ManiskillException;

/**
 * Loads libsapien.so and the libraries it needs. They stay loaded until the process ends.
 *
 * @param symbols the exported functions
 */
record SapienLibrary(SymbolLookup symbols) {

  private static final int RTLD_NOW = 2;
  private static final String X11 = "libX11.so.6";

  /**
   * Loads the libraries.
   *
   * @throws ManiskillException if one is missing, changed or cannot be loaded
   */
  static SapienLibrary load(SapienAssets assets) {
    SapienAssets.requirePlatform();
    assets.requirePublished();
    requireSystem(X11, "apt install libx11-6", "dnf install libX11");
    assets.dependencies().forEach(SapienLibrary::require);
    require(assets.library());
    return new SapienLibrary(SymbolLookup.libraryLookup(assets.library(), Arena.global()));
  }

  /** Returns a handle to an exported function without result. */
  MethodHandle function(String name, MemoryLayout... parameters) {
    MemorySegment address =
        symbols
            .find(name)
            .orElseThrow(() -> new IllegalStateException("libsapien.so exports no " + name));
    return Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.ofVoid(parameters));
  }

  /**
   * Loads a library of the system.
   *
   * @param debian the command that installs it on Debian and Ubuntu
   * @param fedora the command that installs it on Fedora
   * @throws ManiskillException if it is missing
   */
  static void requireSystem(String library, String debian, String fedora) {
    String problem = open(library);
    if (!problem.isEmpty()) {
      throw new ManiskillException(
          "SAPIEN needs the system library %s (%s)".formatted(library, problem),
          "Install it (Debian, Ubuntu: %s; Fedora: %s)".formatted(debian, fedora));
    }
  }

  private static void require(Path library) {
    if (!Files.isRegularFile(library)) {
      throw new ManiskillException(
          "the library " + library + " is missing",
          "Run 'policytrim doctor --fix', which downloads sapien 3.0.3 again");
    }
    String problem = open(library.toString());
    if (!problem.isEmpty()) {
      throw new ManiskillException(
          "%s cannot be loaded (%s)".formatted(library, problem),
          "Install what the message names, or run 'policytrim doctor --fix'");
    }
  }

  /** Loads a library with dlopen, so that its own dependencies are found by name. */
  private static String open(String library) {
    Linker linker = Linker.nativeLinker();
    MethodHandle dlopen =
        linker.downcallHandle(
            linker.defaultLookup().find("dlopen").orElseThrow(),
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    MethodHandle dlerror =
        linker.downcallHandle(
            linker.defaultLookup().find("dlerror").orElseThrow(), FunctionDescriptor.of(ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment loaded =
          (MemorySegment) dlopen.invokeExact(arena.allocateFrom(library), RTLD_NOW);
      if (!loaded.equals(MemorySegment.NULL)) {
        return "";
      }
      MemorySegment message = (MemorySegment) dlerror.invokeExact();
      return message.equals(MemorySegment.NULL)
          ? "unknown reason"
          : message.reinterpret(Long.MAX_VALUE).getString(0);
    } catch (Throwable thrown) {
      throw Calls.rethrow(thrown);
    }
  }
}
