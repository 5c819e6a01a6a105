package org.policytrim.maniskill;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.maniskill.assets.ManiskillAssets;
import org.policytrim.maniskill.assets.SapienAssets;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.mujoco.assets.AssetCache;

/**
 * The assets, engine and recordings that tests require. Tests are skipped with a message if they
 * are missing.
 */
public final class TestAssets {

  private TestAssets() {}

  /** Returns the folder of recordings of the original. */
  public static Path golden() {
    Path folder = Path.of(System.getProperty("policytrim.golden", ""), "maniskill");
    if (!Files.isDirectory(folder)) {
      skip("the recordings " + folder + " are missing");
    }
    return folder;
  }

  /** Returns a cache that contains the engine and the assets. */
  public static AssetCache cache() {
    AssetCache cache = AssetCache.standard();
    try {
      Engine engine = Engine.load(cache);
      ManiskillAssets assets = ManiskillAssets.fetch(cache, System.err::println);
      if (engine == null || assets == null) {
        skip("no engine");
      }
    } catch (PluginException missing) {
      skip(missing.getMessage());
    }
    return cache;
  }

  /** Returns the files of the engine. */
  public static SapienAssets sapien() {
    return SapienAssets.find(cache()).orElseThrow();
  }

  /** Returns the engine. */
  public static Engine engine() {
    return Engine.load(cache());
  }

  /** Returns the assets. */
  public static ManiskillAssets assets() {
    return ManiskillAssets.fetch(cache(), System.err::println);
  }

  private static void skip(String why) {
    System.err.println("SKIPPED: " + why);
    Assumptions.abort(why);
  }
}
