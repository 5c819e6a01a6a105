package org.policytrim.mujoco.render;

import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Selects the rendering implementation: OpenGL or, with a warning, the rasterizer in Java. */
final class RenderBackends {

  private static final Logger LOG = LoggerFactory.getLogger(RenderBackends.class);

  private RenderBackends() {}

  /**
   * Returns the implementation for this machine.
   *
   * @throws MujocoException if the OpenGL that the user has configured is not available
   */
  static RenderBackend choose(AssetCache cache) {
    String wanted = GlBackends.wanted();
    if (wanted.equals(GlBackends.SOFTWARE)) {
      return software("POLICYTRIM_GL is 'software'", "");
    }
    try {
      return GlBackends.choose(cache);
    } catch (MujocoException noGl) {
      if (!wanted.equals(GlBackends.AUTOMATIC)) {
        throw noGl;
      }
      return software(noGl.problem(), noGl.remedy());
    }
  }

  private static RenderBackend software(String reason, String remedy) {
    RenderBackend backend = new SoftwareBackend();
    LOG.warn(
        "Images are rendered by {}, because {}. They differ from those of MuJoCo's renderer. {}",
        backend.description(),
        reason,
        remedy);
    return backend;
  }
}
