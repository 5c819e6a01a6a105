package org.policytrim.host.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The seal of an unpacked plugin: a list of its files with sizes and checksums, written when it is
 * unpacked and compared whenever it is used. It detects damage; a plugin's code is trusted.
 */
final class FolderSeal {

  private static final String FILE = ".seal";
  private static final int BUFFER_BYTES = 1 << 18;

  private FolderSeal() {}

  /** Writes the seal of a folder into it. */
  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), of(folder));
  }

  /** Returns true if a folder has exactly the files that it was sealed with. */
  static boolean isIntact(Path folder) {
    try {
      Path seal = folder.resolve(FILE);
      return Files.isRegularFile(seal, LinkOption.NOFOLLOW_LINKS)
          && of(folder).equals(Files.readString(seal, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String of(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String name = folder.relativize(path).toString();
        // Hidden files at the root are the seal and the mark of the last use.
        if (!name.startsWith(".") && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          lines.add(checksum(path) + " " + name);
        }
      }
    }
    lines.sort(null);
    return String.join("\n", lines) + "\n";
  }

  private static String checksum(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        checksum.update(buffer.flip());
        buffer.clear();
      }
      return "%08x %d".formatted(checksum.getValue(), channel.size());
    }
  }
}
