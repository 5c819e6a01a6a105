package org.policytrim.host.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cache of the user, for downloaded and unpacked files that can be restored at any time.
 *
 * @param folder the root folder; it need not exist
 */
public record UserCache(Path folder) {

  /**
   * Returns the cache that the environment names: {@code POLICYTRIM_CACHE}, else the first of these
   * that can be written or exists: {@code policytrim} under {@code XDG_CACHE_HOME}, {@code
   * .cache/policytrim} under {@code HOME} and in the user's home, a folder of the user among the
   * temporary files.
   */
  public static UserCache of(Map<String, String> environment, String home) {
    Optional<Path> chosen = setting(environment, "POLICYTRIM_CACHE");
    if (chosen.isPresent()) {
      return new UserCache(chosen.get().toAbsolutePath().normalize());
    }
    List<Path> candidates = new ArrayList<>();
    setting(environment, "XDG_CACHE_HOME")
        .ifPresent(root -> candidates.add(root.resolve("policytrim")));
    setting(environment, "HOME")
        .ifPresent(root -> candidates.add(root.resolve(".cache/policytrim")));
    candidates.add(Path.of(home, ".cache", "policytrim"));
    return new UserCache(
        candidates.stream()
            .map(folder -> folder.toAbsolutePath().normalize())
            .filter(UserCache::isUsable)
            .findFirst()
            .orElseGet(UserCache::temporary));
  }

  /** Returns true if a folder exists and is readable, or can be created. */
  private static boolean isUsable(Path folder) {
    Path existing = folder;
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    return existing != null
        && Files.isDirectory(existing)
        && (Files.isWritable(existing) || existing.equals(folder) && Files.isReadable(folder));
  }

  /** Returns a folder that no other user can write, because code is loaded from it. */
  private static Path temporary() {
    Path root = Path.of(System.getProperty("java.io.tmpdir"));
    String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "-");
    Path folder = root.resolve("policytrim-" + user);
    try {
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Path probe = Files.createTempFile(root, "policytrim", ".probe");
      UserPrincipal self = Files.getOwner(probe);
      Files.delete(probe);
      boolean own =
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
              && Files.getOwner(folder).equals(self)
              && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                  .equals("rwx------");
      return own ? folder : Files.createTempDirectory("policytrim-");
    } catch (IOException | UnsupportedOperationException unwritable) {
      // Reported with the name of this folder as soon as something must be written.
      return folder;
    }
  }

  /** Returns a folder in the cache, and creates it if necessary. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the cache %s can't be written (set POLICYTRIM_CACHE to another folder)"
              .formatted(folder),
          e);
    }
  }

  private static Optional<Path> setting(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
