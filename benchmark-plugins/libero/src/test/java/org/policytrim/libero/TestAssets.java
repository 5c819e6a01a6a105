package org.policytrim.libero;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;

/**
 * The assets, engine and recordings that tests require. Tests are skipped with a message if they
 * are missing.
 */
public final class TestAssets {

  private TestAssets() {}

  /** Returns LIBERO's files. */
  public static LiberoAssets assets() {
    try {
      return LiberoAssets.fetch(AssetCache.standard(), System.err::println);
    } catch (MujocoException missing) {
      return skip("LIBERO's assets are not to be had here: " + missing.getMessage());
    }
  }

  /** Returns a cache that contains the engine and the assets. */
  public static AssetCache cache() {
    MuJoCo engine = engine();
    LiberoAssets assets = assets();
    return engine == null || assets == null ? skip("no engine") : AssetCache.standard();
  }

  /** Returns the engine. */
  public static MuJoCo engine() {
    try {
      return MuJoCo.load(AssetCache.standard());
    } catch (MujocoException missing) {
      return skip("MuJoCo is not to be had here: " + missing.getMessage());
    }
  }

  /** Returns the folder of recordings of the original. */
  public static Path golden() {
    Path folder = Path.of(System.getProperty("policytrim.golden", "missing"), "libero");
    return Files.isDirectory(folder) ? folder : skip("no recordings of LIBERO in " + folder);
  }

  private static <T> T skip(String why) {
    System.err.println("SKIPPED: " + why);
    return abort(why);
  }
}
