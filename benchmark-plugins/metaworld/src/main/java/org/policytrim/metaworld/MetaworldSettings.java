package org.policytrim.metaworld;

import org.policytrim.api.plugin.Setting;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.random.NumpyRandom;
import org.policytrim.toolkit.settings.Ranges;

/**
 * The keys of section {@code benchmark} that only Meta-World has.
 *
 * @param seed the seed from which the original draws its goals, 0 to 2^32 - 1
 * @param quality the quality of images
 */
public record MetaworldSettings(
    @Setting(
            value =
                "seed of the goals: training states 0 to 49 are those of MT1(task, seed).train_tasks",
            byDefault = "42",
            min = 0,
            max = NumpyRandom.LARGEST_SEED)
        long seed,
    @Setting(
            value =
                "quality of images: fast (no shadows, reflections and multisampling) or parity (the"
                    + " original's pixels)",
            byDefault = "fast")
        RenderQuality quality) {

  public MetaworldSettings {
    Ranges.check(MetaworldSettings.class, seed, quality);
  }

  /** Returns the defaults. */
  public static MetaworldSettings standard() {
    return new MetaworldSettings(42, RenderQuality.FAST);
  }
}
