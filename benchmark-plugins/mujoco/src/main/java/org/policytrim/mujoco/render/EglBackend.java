package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.mujoco.error.MujocoException;

/** EGL on a device of this machine or on Mesa's surfaceless platform. */
final class EglBackend implements GlBackend {

  private static final int EGL_SURFACE_TYPE = 0x3033;
  private static final int EGL_PBUFFER_BIT = 0x0001;
  private static final int EGL_RENDERABLE_TYPE = 0x3040;
  private static final int EGL_OPENGL_BIT = 0x0008;
  private static final int EGL_RED_SIZE = 0x3024;
  private static final int EGL_GREEN_SIZE = 0x3023;
  private static final int EGL_BLUE_SIZE = 0x3022;
  private static final int EGL_ALPHA_SIZE = 0x3021;
  private static final int EGL_DEPTH_SIZE = 0x3025;
  private static final int EGL_STENCIL_SIZE = 0x3026;
  private static final int EGL_NONE = 0x3038;
  private static final int EGL_OPENGL_API = 0x30A2;
  private static final int EGL_PLATFORM_DEVICE = 0x313F;
  private static final int EGL_PLATFORM_SURFACELESS = 0x31DD;

  private static final int[] CONFIGURATION = {
    EGL_SURFACE_TYPE, EGL_PBUFFER_BIT,
    EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
    EGL_RED_SIZE, 8,
    EGL_GREEN_SIZE, 8,
    EGL_BLUE_SIZE, 8,
    EGL_ALPHA_SIZE, 8,
    EGL_DEPTH_SIZE, 24,
    EGL_STENCIL_SIZE, 8,
    EGL_NONE
  };

  private final Egl egl;
  private final MemorySegment display;
  private final MemorySegment configuration;
  private final String description;

  private EglBackend(
      Egl egl, MemorySegment display, MemorySegment configuration, String description) {
    this.egl = egl;
    this.display = display;
    this.configuration = configuration;
    this.description = description;
  }

  /**
   * Returns all EGL displays that support OpenGL, graphics cards first. If there is none, unloads
   * libEGL, so that libmujoco does not find its functions.
   */
  @SuppressWarnings("MustBeClosedChecker") // open as long as the displays in the result
  static List<EglBackend> all() {
    Arena lifetime = Arena.ofShared();
    List<EglBackend> found = Egl.load(lifetime).map(EglBackend::all).orElse(List.of());
    if (found.isEmpty()) {
      lifetime.close();
    }
    return found;
  }

  private static List<EglBackend> all(Egl egl) {
    List<EglBackend> hardware = new ArrayList<>();
    List<EglBackend> software = new ArrayList<>();
    int number = 0;
    for (MemorySegment device : egl.devices()) {
      boolean inSoftware = egl.deviceExtensions(device).contains("EGL_MESA_device_software");
      open(egl, EGL_PLATFORM_DEVICE, device, "EGL device " + number++)
          .ifPresent((inSoftware ? software : hardware)::add);
    }
    if (hardware.isEmpty() && software.isEmpty()) {
      open(egl, EGL_PLATFORM_SURFACELESS, MemorySegment.NULL, "EGL without surface")
          .ifPresent(software::add);
    }
    hardware.addAll(software);
    return hardware;
  }

  private static Optional<EglBackend> open(
      Egl egl, int platform, MemorySegment device, String description) {
    MemorySegment display = egl.platformDisplay(platform, device);
    if (display.equals(MemorySegment.NULL)
        || !egl.initialize(display)
        || !egl.bindApi(EGL_OPENGL_API)) {
      return Optional.empty();
    }
    return egl.chooseConfiguration(display, CONFIGURATION)
        .map(
            configuration ->
                new EglBackend(
                    egl, display, configuration, description + " (" + egl.vendor(display) + ")"));
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public GlContext create() {
    egl.bindApi(EGL_OPENGL_API);
    MemorySegment context = egl.createContext(display, configuration);
    if (context.equals(MemorySegment.NULL)) {
      throw new MujocoException(
          description + " does not create an OpenGL context",
          "Select another OpenGL with POLICYTRIM_GL=osmesa, or repair the driver");
    }
    return new Context(context);
  }

  private final class Context implements GlContext {

    private final MemorySegment context;

    Context(MemorySegment context) {
      this.context = context;
    }

    @Override
    public void makeCurrent() {
      if (!egl.makeCurrent(display, context)) {
        throw new IllegalStateException("eglMakeCurrent failed");
      }
    }

    @Override
    public void close() {
      egl.makeCurrent(display, MemorySegment.NULL);
      egl.destroyContext(display, context);
    }
  }
}
