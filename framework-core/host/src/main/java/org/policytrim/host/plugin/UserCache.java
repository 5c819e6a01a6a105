package org.policytrim.host.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The cache of the user, for downloaded and unpacked files that can be restored at any time.
 *
 * @param folder the root folder; it need not exist
 */
public record UserCache(Path folder) {

  /**
   * Returns the cache that the environment names: {@code POLICYTRIM_CACHE}, else {@code policytrim}
   * under {@code XDG_CACHE_HOME}, else {@code .cache/policytrim} in the user's home.
   */
  public static UserCache of(Map<String, String> environment, String home) {
    return new UserCache(
        setting(environment, "POLICYTRIM_CACHE")
            .or(
                () ->
                    setting(environment, "XDG_CACHE_HOME").map(root -> root.resolve("policytrim")))
            .orElseGet(() -> Path.of(home, ".cache", "policytrim"))
            .toAbsolutePath()
            .normalize());
  }

  /** Returns a folder in the cache, and creates it if necessary. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> setting(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
