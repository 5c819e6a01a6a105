package org.policytrim.mujoco.render;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.mujoco.assets.GlAssets;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.Downcalls;

/** OSMesa: OpenGL in software, rendering to memory. */
final class OsMesaBackend implements GlBackend {

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;
  private static final int OSMESA_RGBA = 0x1908;
  private static final int GL_UNSIGNED_BYTE = 0x1401;
  private static final int DEPTH_BITS = 24;
  private static final int STENCIL_BITS = 8;

  /** The side of the context's framebuffer, which is not used: MuJoCo creates its own. */
  private static final int UNUSED_SIZE = 16;

  private final String source;
  private final MethodHandle create;
  private final MethodHandle makeCurrent;
  private final MethodHandle destroy;

  private OsMesaBackend(String source, SymbolLookup library) {
    this.source = source;
    this.create =
        GlFunctions.bind(
            library,
            "OSMesaCreateContextExt",
            FunctionDescriptor.of(POINTER, INT, INT, INT, INT, POINTER));
    this.makeCurrent =
        GlFunctions.bind(
            library,
            "OSMesaMakeCurrent",
            FunctionDescriptor.of(ValueLayout.JAVA_BYTE, POINTER, POINTER, INT, INT, INT));
    this.destroy =
        GlFunctions.bind(library, "OSMesaDestroyContext", FunctionDescriptor.ofVoid(POINTER));
  }

  /** Returns the OSMesa that is installed on the system, if any. */
  static Optional<GlBackend> ofSystem() {
    for (String name : List.of("libOSMesa.so.8", "libOSMesa.so.6")) {
      try {
        return Optional.of(
            new OsMesaBackend(
                "the installed OSMesa", SymbolLookup.libraryLookup(name, Arena.global())));
      } catch (IllegalArgumentException notThere) {
        // Try the next name.
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the OSMesa in a folder.
   *
   * @throws MujocoException if it cannot be loaded
   */
  static GlBackend of(GlAssets.OsMesa files) {
    loadInAnyOrder(files.needed());
    try {
      return new OsMesaBackend(
          "OSMesa in " + files.library().getParent(),
          SymbolLookup.libraryLookup(files.library(), Arena.global()));
    } catch (IllegalArgumentException notLoadable) {
      throw new MujocoException(
          "OSMesa in %s cannot be loaded (%s)".formatted(files.library(), notLoadable.getMessage()),
          "Install OpenGL on the system (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri)",
          notLoadable);
    }
  }

  @Override
  public String description() {
    return source;
  }

  @Override
  public GlContext create() {
    try {
      MemorySegment context =
          (MemorySegment)
              create.invokeExact(OSMESA_RGBA, DEPTH_BITS, STENCIL_BITS, 0, MemorySegment.NULL);
      if (context.equals(MemorySegment.NULL)) {
        throw new MujocoException(
            source + " does not create an OpenGL context",
            "Select another OpenGL with POLICYTRIM_GL=egl");
      }
      return new Context(context);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Loads libraries that depend on each other by retrying until no more of them can be loaded. */
  private static void loadInAnyOrder(List<Path> libraries) {
    List<Path> missing = new ArrayList<>(libraries);
    boolean progress = true;
    while (progress && !missing.isEmpty()) {
      progress = missing.removeIf(OsMesaBackend::loads);
    }
  }

  private static boolean loads(Path library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException notYet) {
      return false;
    }
  }

  private final class Context implements GlContext {

    private final MemorySegment context;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(UNUSED_SIZE * UNUSED_SIZE * 4L);

    Context(MemorySegment context) {
      this.context = context;
    }

    @Override
    public void makeCurrent() {
      try {
        byte success =
            (byte)
                makeCurrent.invokeExact(
                    context, buffer, GL_UNSIGNED_BYTE, UNUSED_SIZE, UNUSED_SIZE);
        if (success == 0) {
          throw new IllegalStateException("OSMesaMakeCurrent failed");
        }
      } catch (Throwable thrown) {
        throw Downcalls.rethrow(thrown);
      }
    }

    @Override
    public void close() {
      try {
        destroy.invokeExact(context);
      } catch (Throwable thrown) {
        throw Downcalls.rethrow(thrown);
      }
      arena.close();
    }
  }
}
