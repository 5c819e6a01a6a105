package org.policytrim.mujoco.render;

import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses what draws: a GL, else the rasteriser in Java, which is told to the user. */
final class RenderBackends {

  private static final Logger LOG = LoggerFactory.getLogger(RenderBackends.class);

  private RenderBackends() {}

  /**
   * What draws on this machine.
   *
   * @throws MujocoException if the user named a GL that is not to be had
   */
  static RenderBackend choose(AssetCache cache) {
    String wanted = GlBackends.wanted();
    if (wanted.equals(GlBackends.SOFTWARE)) {
      return software("POLICYTRIM_GL asks for it", "");
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

  private static RenderBackend software(String why, String remedy) {
    RenderBackend backend = new SoftwareBackend();
    LOG.warn(
        "Pictures are drawn by {}, because {}. They differ from those of MuJoCo's renderer. {}",
        backend.description(),
        why,
        remedy);
    return backend;
  }
}
