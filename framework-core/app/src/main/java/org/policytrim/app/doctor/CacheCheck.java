package org.policytrim.app.doctor;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.host.plugin.UserCache;

/** Whether the user's cache can be written, and how much room there is. */
public final class CacheCheck implements HealthCheck {

  private static final long ROOM = 2L << 30;

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
      long room = Files.getFileStore(folder).getUsableSpace();
      String found = "%s, %d MiB free".formatted(folder, room >> 20);
      return room >= ROOM
          ? new Finding(true, found, "")
          : new Finding(false, found, "Make room: natives and assets need about 2 GiB");
    } catch (IOException e) {
      return new Finding(
          false,
          "%s can't be written: %s".formatted(folder, e),
          "Make it writable, or set POLICYTRIM_CACHE to a folder that is");
    }
  }

  @Override
  public Finding fix(Consumer<String> progress) {
    return check();
  }
}
