package org.policytrim.mujoco.render;

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

/** OSMesa: OpenGL computed on the CPU, into memory. */
final class OsMesaBackend implements GlBackend {

  private static final int OSMESA_RGBA = 0x1908;
  private static final int GL_UNSIGNED_BYTE = 0x1401;
  private static final int DEPTH_BITS = 24;
  private static final int STENCIL_BITS = 8;

  /** MuJoCo draws into framebuffers of its own; the context's is never looked at. */
  private static final int OWN_SIZE = 16;

  private final String source;
  private final MethodHandle create;
  private final MethodHandle makeCurrent;
  private final MethodHandle destroy;
  private final MethodHandle getProcAddress;

  private OsMesaBackend(String source, SymbolLookup library) {
    this.source = source;
    this.create =
        GlFunctions.bind(
            library,
            "OSMesaCreateContextExt",
            FunctionDescriptor.of(
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS));
    this.makeCurrent =
        GlFunctions.bind(
            library,
            "OSMesaMakeCurrent",
            FunctionDescriptor.of(
                ValueLayout.JAVA_BYTE,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
    this.destroy =
        GlFunctions.bind(
            library, "OSMesaDestroyContext", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    this.getProcAddress =
        GlFunctions.bind(
            library,
            "OSMesaGetProcAddress",
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
  }

  /** The system's OSMesa, if it has one. */
  static Optional<GlBackend> ofSystem() {
    for (String name : List.of("libOSMesa.so.8", "libOSMesa.so.6")) {
      try {
        return Optional.of(
            new OsMesaBackend(
                "OSMesa of this system", SymbolLookup.libraryLookup(name, Arena.global())));
      } catch (IllegalArgumentException notThere) {
        // The next name may be.
      }
    }
    return Optional.empty();
  }

  /**
   * An OSMesa from a folder.
   *
   * @throws MujocoException if it can't be loaded
   */
  static GlBackend of(GlAssets.OsMesa files) {
    loadInAnyOrder(files.needed());
    try {
      return new OsMesaBackend(
          "OSMesa in " + files.library().getParent(),
          SymbolLookup.libraryLookup(files.library(), Arena.global()));
    } catch (IllegalArgumentException notLoadable) {
      throw new MujocoException(
          "OSMesa in %s can't be loaded (%s)".formatted(files.library(), notLoadable.getMessage()),
          "Install a GL of the system instead (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri)",
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
            source + " makes no OpenGL context", "Choose another GL with POLICYTRIM_GL=egl");
      }
      return new Context(context);
    } catch (Throwable thrown) {
      throw Downcalls.rethrow(thrown);
    }
  }

  /** Loads libraries that may need one another: each is tried until no more can be loaded. */
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
    private final MemorySegment buffer = arena.allocate(OWN_SIZE * OWN_SIZE * 4L);

    Context(MemorySegment context) {
      this.context = context;
    }

    @Override
    public void makeCurrent() {
      try {
        byte success =
            (byte) makeCurrent.invokeExact(context, buffer, GL_UNSIGNED_BYTE, OWN_SIZE, OWN_SIZE);
        if (success == 0) {
          throw new IllegalStateException("OSMesa does not make its context current");
        }
      } catch (Throwable thrown) {
        throw Downcalls.rethrow(thrown);
      }
    }

    @Override
    public String renderer() {
      return GlFunctions.describe(getProcAddress);
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
