package org.policytrim.mujoco.assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policytrim.mujoco.error.MujocoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where libmujoco 3.3.0 is: a configured path (the system property {@code policytrim.mujoco} or the
 * environment variable POLICYTRIM_MUJOCO, a file or its folder), else the cache, else a Python that
 * has it, else the package index.
 */
public final class MujocoAssets {

  private static final Logger LOG = LoggerFactory.getLogger(MujocoAssets.class);
  private static final String LIBRARY = "libmujoco.so.3.3.0";

  /** The engine and its headers. */
  public static final PackageBundle PACKAGE =
      PackageBundle.of(
          new PythonPackage(
              "mujoco",
              "3.3.0",
              "1403630afb922ab2cb7aa7310b5cb596a5568ee4250f96e663c9f365353cab00",
              List.of("mujoco/" + LIBRARY, "mujoco/include/")));

  private MujocoAssets() {}

  /**
   * The library, fetched on first use.
   *
   * @throws MujocoException if it can't be had
   */
  public static Path library(AssetCache cache) {
    return configured().orElseGet(() -> in(new PackageStore(cache).fetch(PACKAGE, LOG::info)));
  }

  /** The library, if it is on this machine. */
  public static Optional<Path> find(AssetCache cache) {
    return configured().or(() -> new PackageStore(cache).find(PACKAGE).map(MujocoAssets::in));
  }

  private static Path in(Path folder) {
    return folder.resolve("mujoco").resolve(LIBRARY);
  }

  /** The path that the user names, there or not. */
  public static Optional<Path> configured() {
    return AssetCache.setting("policytrim.mujoco", "POLICYTRIM_MUJOCO")
        .map(Path::of)
        .map(path -> Files.isDirectory(path) ? path.resolve(LIBRARY) : path);
  }
}
