package org.policytrim.mujoco.assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.mujoco.error.MujocoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locates libmujoco 3.3.0: at the configured path (system property {@code policytrim.mujoco} or
 * environment variable POLICYTRIM_MUJOCO, the file or its folder), else in the cache, else in a
 * Python installation, else in the package index.
 */
public final class MujocoAssets {

  private static final Logger LOG = LoggerFactory.getLogger(MujocoAssets.class);
  private static final String LIBRARY = "libmujoco.so.3.3.0";

  /** The SHA-256 of the library, to which the generated struct offsets belong. */
  private static final String LIBRARY_SHA256 =
      "f37b05c836fd6e35ec799f144af65ff0b98eda29c3bbd049981ce8dbc29dd136";

  /** The engine and its headers. */
  public static final PackageBundle PACKAGE =
      PackageBundle.of(
          new PythonPackage(
                  "mujoco",
                  "3.3.0",
                  "1403630afb922ab2cb7aa7310b5cb596a5568ee4250f96e663c9f365353cab00",
                  List.of("mujoco/" + LIBRARY, "mujoco/include/"))
              .withNatives(Map.of("mujoco/" + LIBRARY, LIBRARY_SHA256)));

  private static final String REMEDY =
      "Run 'doctor --fix', which replaces a damaged library. If POLICYTRIM_MUJOCO is set, set it to"
          + " the libmujoco.so.3.3.0 of the Python package mujoco 3.3.0, or unset it";

  private MujocoAssets() {}

  /**
   * Returns the library and downloads it on first use.
   *
   * @throws MujocoException if it is neither present nor downloadable
   */
  public static Path library(AssetCache cache) {
    return configured().orElseGet(() -> in(new PackageStore(cache).fetch(PACKAGE, LOG::info)));
  }

  /** Returns the library if it is on this machine. */
  public static Optional<Path> find(AssetCache cache) {
    return configured().or(() -> new PackageStore(cache).find(PACKAGE).map(MujocoAssets::in));
  }

  /**
   * Checks that a file is the published library, before any of its code is executed.
   *
   * @throws org.policytrim.mujoco.error.MujocoException if it is missing, damaged or another build
   */
  public static void requirePublished(Path library) {
    NativeFiles.require(library, LIBRARY_SHA256, REMEDY);
  }

  private static Path in(Path folder) {
    return folder.resolve("mujoco").resolve(LIBRARY);
  }

  /** Returns the path that the user has configured, whether it exists or not. */
  public static Optional<Path> configured() {
    return AssetCache.setting("policytrim.mujoco", "POLICYTRIM_MUJOCO")
        .map(Path::of)
        .map(path -> Files.isDirectory(path) ? path.resolve(LIBRARY) : path);
  }
}
