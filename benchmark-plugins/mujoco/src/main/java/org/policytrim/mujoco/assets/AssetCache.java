package org.policytrim.mujoco.assets;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.PluginContext;

/**
 * The folders in which packages of assets are stored.
 *
 * @param root the user's cache, filled on demand
 * @param offered additional folders with unpacked packages or wheels, never written to; configured
 *     by the system property {@code policytrim.assets} or the environment variable
 *     POLICYTRIM_ASSETS, in which several folders are separated as in PATH
 */
public record AssetCache(Path root, List<Path> offered) {

  public AssetCache {
    root = root.toAbsolutePath();
    offered = List.copyOf(offered);
  }

  /** Returns the cache of the host in which a plugin runs. */
  public static AssetCache of(PluginContext context) {
    return new AssetCache(context.cache(), offeredFolders());
  }

  /**
   * Returns the user's cache: the folder in the system property {@code policytrim.cache}, else the
   * environment variable POLICYTRIM_CACHE, else {@code $XDG_CACHE_HOME/policytrim}, else {@code
   * ~/.cache/policytrim}.
   */
  public static AssetCache standard() {
    Path root =
        setting("policytrim.cache", "POLICYTRIM_CACHE")
            .map(Path::of)
            .or(
                () ->
                    Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .filter(home -> !home.isBlank())
                        .map(home -> Path.of(home, "policytrim")))
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "policytrim"));
    return new AssetCache(root, offeredFolders());
  }

  /** Returns a system property or, if it is blank, an environment variable; empty if both are. */
  public static Optional<String> setting(String property, String variable) {
    return Optional.ofNullable(System.getProperty(property))
        .filter(value -> !value.isBlank())
        .or(() -> Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()));
  }

  private static List<Path> offeredFolders() {
    return setting("policytrim.assets", "POLICYTRIM_ASSETS").stream()
        .flatMap(value -> Arrays.stream(value.split(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .toList();
  }
}
