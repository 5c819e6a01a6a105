package org.policytrim.metaworld;

import org.policytrim.api.plugin.Setting;
import org.policytrim.mujoco.random.NumpyRandom;
import org.policytrim.mujoco.render.RenderQuality;

/**
 * What an experiment may set beside the keys that all benchmarks share.
 *
 * @param seed the seed from which the original draws its goals, 0 to 2^32 - 1
 * @param quality how images are drawn
 */
public record MetaworldSettings(
    @Setting(
            value =
                "seed of the goals, 0 to 4294967295: training states 0 to 49 are MT1(task, seed).train_tasks",
            byDefault = "42")
        long seed,
    @Setting(
            value =
                "how images are drawn: fast (no shadows, reflections and multisampling) or parity (the original's pixels)",
            byDefault = "fast")
        RenderQuality quality) {

  public MetaworldSettings {
    if (seed < 0 || seed > NumpyRandom.LARGEST_SEED) {
      throw new IllegalArgumentException(
          "seed lies between 0 and %d, found %d".formatted(NumpyRandom.LARGEST_SEED, seed));
    }
  }

  /** The defaults. */
  public static MetaworldSettings standard() {
    return new MetaworldSettings(42, RenderQuality.FAST);
  }
}
