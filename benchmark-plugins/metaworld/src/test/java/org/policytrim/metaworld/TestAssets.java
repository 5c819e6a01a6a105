package org.policytrim.metaworld;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;

/**
 * The assets, engine and recordings that tests require. Tests are skipped with a message if they
 * are missing.
 */
public final class TestAssets {

  private TestAssets() {}

  /** Returns the folder of recordings of the original. */
  public static Path golden() {
    Path folder = Path.of(System.getProperty("policytrim.golden", ""), "metaworld");
    if (!Files.isDirectory(folder)) {
      skip("the recordings " + folder + " are missing");
    }
    return folder;
  }

  /** Returns a cache that contains the engine and the assets. */
  public static AssetCache cache() {
    AssetCache cache = AssetCache.standard();
    try {
      MuJoCo engine = MuJoCo.load(cache);
      MetaworldAssets assets = MetaworldAssets.fetch(cache, System.err::println);
      if (engine == null || assets == null) {
        skip("no engine");
      }
    } catch (MujocoException missing) {
      skip(missing.getMessage());
    }
    return cache;
  }

  private static void skip(String why) {
    System.err.println("SKIPPED: " + why);
    Assumptions.abort(why);
  }
}
