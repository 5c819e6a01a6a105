package org.policytrim.mujoco.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.GlAssets;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.error.MujocoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Selects the source of OpenGL contexts on this machine. The first selection is final for the
 * process, because libmujoco searches the loaded libraries for OpenGL functions and must not find
 * two implementations.
 */
final class GlBackends {

  private static final Logger LOG = LoggerFactory.getLogger(GlBackends.class);

  /** The environment variable and the system property that select a backend. */
  private static final String VARIABLE = "POLICYTRIM_GL";

  private static final String PROPERTY = "policytrim.gl";

  /** The default: the best available backend. */
  static final String AUTOMATIC = "auto";

  /** The rasterizer in Java. */
  static final String SOFTWARE = "software";

  private static final List<String> KNOWN = List.of(AUTOMATIC, "egl", "osmesa", SOFTWARE);

  private static @Nullable GlBackend chosen;

  private GlBackends() {}

  /**
   * Returns the best backend: EGL on a graphics card, else OSMesa, else EGL in software. If there
   * is none, downloads OSMesa.
   *
   * @throws MujocoException if there is none and OSMesa cannot be downloaded
   */
  static synchronized GlBackend choose(AssetCache cache) {
    GlBackend backend = chosen;
    if (backend == null) {
      backend = find(cache).orElseGet(() -> downloadedOsMesa(cache));
      chosen = backend;
      LOG.debug("rendering with {}", backend.description());
    }
    return backend;
  }

  /** Returns the best backend that needs no download. */
  static synchronized Optional<GlBackend> present(AssetCache cache) {
    if (chosen == null) {
      chosen = find(cache).orElse(null);
    }
    return Optional.ofNullable(chosen);
  }

  /**
   * Returns the backend that the user has configured.
   *
   * @throws MujocoException if the name is unknown
   */
  static String wanted() {
    String wanted = AssetCache.setting(PROPERTY, VARIABLE).orElse(AUTOMATIC);
    if (!KNOWN.contains(wanted)) {
      throw new MujocoException(
          "POLICYTRIM_GL is '%s'".formatted(wanted),
          "Set it to one of " + String.join(", ", KNOWN));
    }
    return wanted;
  }

  private static Optional<GlBackend> find(AssetCache cache) {
    return switch (wanted()) {
      case AUTOMATIC ->
          hasGraphicsCard()
              ? egl().or(() -> loadableOsMesa(cache))
              : loadableOsMesa(cache).or(GlBackends::egl);
      case "osmesa" -> osMesa(cache);
      case "egl" ->
          Optional.of(
              egl()
                  .orElseThrow(
                      () ->
                          new MujocoException(
                              "POLICYTRIM_GL is 'egl', but no EGL on this machine supports OpenGL",
                              "Install it (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri),"
                                  + " or unset POLICYTRIM_GL")));
      default -> Optional.empty();
    };
  }

  /** Searches the device files, because querying EGL would load it. */
  private static boolean hasGraphicsCard() {
    return Files.exists(Path.of("/dev/nvidiactl")) || Files.isDirectory(Path.of("/dev/dri"));
  }

  private static Optional<GlBackend> egl() {
    return EglBackend.all().stream().map(GlBackend.class::cast).findFirst();
  }

  private static Optional<GlBackend> osMesa(AssetCache cache) {
    return GlAssets.find(cache).map(OsMesaBackend::of).or(OsMesaBackend::ofSystem);
  }

  private static Optional<GlBackend> loadableOsMesa(AssetCache cache) {
    try {
      return osMesa(cache);
    } catch (MujocoException notLoadable) {
      LOG.warn("{}", notLoadable.getMessage());
      return Optional.empty();
    }
  }

  private static GlBackend downloadedOsMesa(AssetCache cache) {
    return OsMesaBackend.of(
        GlAssets.in(new PackageStore(cache).fetch(GlAssets.PACKAGE, LOG::info)));
  }
}
