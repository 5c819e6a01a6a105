package org.policytrim.metaworld;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.assets.PythonPackage;

/**
 * The scenes, meshes and textures of metaworld 3.1.1 (MIT), fetched by name into the user's cache.
 */
public final class MetaworldAssets {

  /** The package; only its assets are unpacked. */
  public static final PythonPackage PACKAGE =
      new PythonPackage(
          "metaworld",
          "3.1.1",
          "99e25d9baf97f2f1a19ca89c0d2ca9c6a2b396d9a9be81729de64eedc683f0d3",
          List.of("metaworld/assets/", "metaworld-3.1.1.dist-info/licenses/"));

  private final Path scenes;

  private MetaworldAssets(Path folder) {
    this.scenes = folder.resolve("metaworld/assets/sawyer_xyz");
  }

  /**
   * The assets, fetched on first use.
   *
   * @throws org.policytrim.mujoco.error.MujocoException if they can't be had, with what to do
   */
  public static MetaworldAssets fetch(AssetCache cache, Consumer<String> progress) {
    return new MetaworldAssets(new PackageStore(cache).fetch(PACKAGE, progress));
  }

  /** The assets, if they are on this machine and whole. */
  public static Optional<Path> find(AssetCache cache) {
    return new PackageStore(cache).find(PACKAGE);
  }

  /**
   * The file of a scene.
   *
   * @param model its name without {@code .xml}
   * @throws PluginException if it is missing
   */
  public Path scene(String model) {
    Path file = scenes.resolve(model + ".xml");
    if (!Files.isRegularFile(file)) {
      throw new PluginException(
          "metaworld",
          "the scene " + file + " is missing",
          "Delete the folder %s and run 'policytrim doctor --fix'"
              .formatted(scenes.getParent().getParent().getParent()));
    }
    return file;
  }
}
