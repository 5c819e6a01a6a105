package org.policytrim.app.doctor;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.host.plugin.UserCache;

/** Checks that the user's cache is writable and has enough space. */
public final class CacheCheck implements HealthCheck {

  private static final long REQUIRED_BYTES = 2L << 30;

  private final UserCache cache;

  @Inject
  public CacheCheck(UserCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public Finding check() {
    Path folder = cache.folder();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "", ".probe"));
      long free = folder.toFile().getUsableSpace();
      String found = "%s, %d MiB free".formatted(folder, free >> 20);
      return free >= REQUIRED_BYTES
          ? new Finding(true, found, "")
          : new Finding(
              false, found, "Free some space: native libraries and assets need about 2 GiB");
    } catch (IOException e) {
      return new Finding(
          false,
          "%s can't be written: %s".formatted(folder, e),
          "Make the folder writable, or set POLICYTRIM_CACHE to a writable one");
    }
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return check();
  }
}
