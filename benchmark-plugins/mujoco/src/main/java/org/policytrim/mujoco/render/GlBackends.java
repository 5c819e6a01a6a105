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
 * Chooses among the ways to a GL context that this machine has. The first choice holds for the
 * whole process: libmujoco looks for GL among the loaded libraries, and two of them confuse it.
 */
final class GlBackends {

  private static final Logger LOG = LoggerFactory.getLogger(GlBackends.class);

  /** The environment variable and property that force a choice. */
  private static final String VARIABLE = "POLICYTRIM_GL";

  private static final String PROPERTY = "policytrim.gl";

  /** The choice of who names none. */
  static final String AUTOMATIC = "auto";

  /** The choice of who wants no GL. */
  static final String SOFTWARE = "software";

  private static final List<String> KNOWN = List.of(AUTOMATIC, "egl", "osmesa", SOFTWARE);

  private static @Nullable GlBackend chosen;

  private GlBackends() {}

  /**
   * The best way this machine has: a graphics card through EGL, else OSMesa, else an EGL that
   * computes; where there is none of them OSMesa is fetched.
   *
   * @throws MujocoException if there is none and none can be fetched
   */
  static synchronized GlBackend choose(AssetCache cache) {
    GlBackend backend = chosen;
    if (backend == null) {
      backend = find(cache).orElseGet(() -> fetchedOsMesa(cache));
      chosen = backend;
      LOG.debug("drawing with {}", backend.description());
    }
    return backend;
  }

  /** The best way that this machine has without fetching one. */
  static synchronized Optional<GlBackend> present(AssetCache cache) {
    if (chosen == null) {
      chosen = find(cache).orElse(null);
    }
    return Optional.ofNullable(chosen);
  }

  /**
   * What the user asks for.
   *
   * @throws MujocoException if that is nothing known
   */
  static String wanted() {
    String wanted = AssetCache.setting(PROPERTY, VARIABLE).orElse(AUTOMATIC);
    if (!KNOWN.contains(wanted)) {
      throw new MujocoException(
          "POLICYTRIM_GL is '%s'".formatted(wanted), "It may be " + String.join(", ", KNOWN));
    }
    return wanted;
  }

  private static Optional<GlBackend> find(AssetCache cache) {
    return switch (wanted()) {
      case AUTOMATIC ->
          hasGraphicsCard()
              ? egl().or(() -> osMesaThatLoads(cache))
              : osMesaThatLoads(cache).or(GlBackends::egl);
      case "osmesa" -> osMesa(cache);
      case "egl" ->
          Optional.of(
              egl()
                  .orElseThrow(
                      () ->
                          new MujocoException(
                              "POLICYTRIM_GL asks for EGL, and this machine has none that draws",
                              "Install one (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri),"
                                  + " or unset POLICYTRIM_GL")));
      default -> Optional.empty();
    };
  }

  /** Looked for among the devices, since asking EGL would already load it. */
  private static boolean hasGraphicsCard() {
    return Files.exists(Path.of("/dev/nvidiactl")) || Files.isDirectory(Path.of("/dev/dri"));
  }

  private static Optional<GlBackend> egl() {
    return EglBackend.all().stream().map(GlBackend.class::cast).findFirst();
  }

  private static Optional<GlBackend> osMesa(AssetCache cache) {
    return GlAssets.find(cache).map(OsMesaBackend::of).or(OsMesaBackend::ofSystem);
  }

  private static Optional<GlBackend> osMesaThatLoads(AssetCache cache) {
    try {
      return osMesa(cache);
    } catch (MujocoException notLoadable) {
      LOG.warn("{}", notLoadable.getMessage());
      return Optional.empty();
    }
  }

  private static GlBackend fetchedOsMesa(AssetCache cache) {
    return OsMesaBackend.of(
        GlAssets.in(new PackageStore(cache).fetch(GlAssets.PACKAGE, LOG::info)));
  }
}
