package org.policytrim.mujoco.assets;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.policytrim.api.plugin.PluginContext;

/**
 * Where fetched packages lie.
 *
 * @param root a folder of the user's that is filled on demand
 * @param offered folders that hold unpacked packages or wheels already; only read. Named by the
 *     system property {@code policytrim.assets} or the environment variable POLICYTRIM_ASSETS,
 *     several with the separator of PATH
 */
public record AssetCache(Path root, List<Path> offered) {

  public AssetCache {
    root = root.toAbsolutePath();
    offered = List.copyOf(offered);
  }

  /** The cache of a plugin's host. */
  public static AssetCache of(PluginContext context) {
    return new AssetCache(context.cache(), offeredFolders());
  }

  /**
   * The user's cache: the system property {@code policytrim.cache}, the environment variable
   * POLICYTRIM_CACHE, {@code $XDG_CACHE_HOME/policytrim} or {@code ~/.cache/policytrim}.
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

  /** A system property or, without it, an environment variable; empty if both are blank. */
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
