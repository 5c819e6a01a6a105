package org.policytrim.libero.rate;

import java.util.List;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.libero.LiberoProvider;
import org.policytrim.libero.LiberoSettings;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.environment.SelectionResolver;

/** What is measured: tasks and suites that are named, else a scene of each kind. */
final class Subjects {

  /** A table with a cabinet and a stove, the floor, a table with much on it, a living room. */
  private static final List<String> USUAL =
      List.of(
          "libero_spatial_0", "libero_object_0", "libero_goal_0", "libero_goal_7", "libero_10_0");

  private final LiberoProvider provider;

  Subjects(AssetCache cache, int threads) {
    this.provider = new LiberoProvider(cache, threads);
  }

  /** The names that are LIBERO's; the usual ones where none is asked for. */
  List<String> of(List<String> asked) {
    return asked.isEmpty()
        ? USUAL
        : asked.stream().filter(provider.catalog().names()::contains).toList();
  }

  /** A benchmark of some names. */
  Benchmark open(List<String> names, RenderQuality quality) {
    LiberoSettings usual = LiberoSettings.standard();
    LiberoSettings settings =
        new LiberoSettings(
            usual.seed(),
            usual.protocol(),
            usual.controller(),
            usual.start(),
            usual.gripper(),
            quality);
    return provider.create(settings, SelectionResolver.resolve(provider, names, ""));
  }
}
