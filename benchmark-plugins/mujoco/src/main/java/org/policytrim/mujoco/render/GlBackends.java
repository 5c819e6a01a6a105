package org.policytrim.mujoco.render;

import java.util.List;
import java.util.Optional;
import org.policytrim.mujoco.MujocoException;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.GlAssets;
import org.policytrim.mujoco.assets.PackageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses among the ways to a GL context that this machine has. */
final class GlBackends {

  private static final Logger LOG = LoggerFactory.getLogger(GlBackends.class);

  /** The environment variable and property that force a choice. */
  private static final String VARIABLE = "POLICYTRIM_GL";

  private static final String PROPERTY = "policytrim.gl";

  private GlBackends() {}

  /**
   * The best way this machine has: a graphics card through EGL, else OSMesa, else a computed EGL;
   * where there is none of them OSMesa is fetched.
   *
   * @throws MujocoException if there is none and none can be fetched
   */
  static GlBackend choose(AssetCache cache) {
    String wanted = AssetCache.setting(PROPERTY, VARIABLE).orElse("auto");
    return switch (wanted) {
      case "egl" ->
          egl()
              .orElseThrow(
                  () ->
                      new MujocoException(
                          "POLICYTRIM_GL asks for EGL, and this machine has none that draws",
                          "Install one (Debian, Ubuntu: apt install libegl1 libgl1-mesa-dri), or"
                              + " unset POLICYTRIM_GL"));
      case "osmesa" -> osMesa(cache).orElseGet(() -> fetchedOsMesa(cache));
      case "auto" ->
          hardware()
              .or(() -> osMesa(cache))
              .or(GlBackends::egl)
              .orElseGet(() -> fetchedOsMesa(cache));
      default ->
          throw new MujocoException(
              "POLICYTRIM_GL is '%s'".formatted(wanted), "It may be egl, osmesa or auto");
    };
  }

  private static Optional<GlBackend> hardware() {
    return EglBackend.all().stream()
        .filter(EglBackend::isHardware)
        .map(GlBackend.class::cast)
        .findFirst();
  }

  private static Optional<GlBackend> egl() {
    List<EglBackend> all = EglBackend.all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  private static Optional<GlBackend> osMesa(AssetCache cache) {
    return GlAssets.find(cache).map(OsMesaBackend::of).or(OsMesaBackend::ofSystem);
  }

  private static GlBackend fetchedOsMesa(AssetCache cache) {
    return OsMesaBackend.of(
        GlAssets.in(new PackageStore(cache).fetch(GlAssets.PACKAGE, LOG::info)));
  }
}
