package org.policytrim.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.policytrim.toolkit.file.FolderTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unpacked plugins in the user's cache, in one folder each, which is named by the hash of the
 * zip. The hash is stored with the size and time of the zip and computed again only if these
 * change.
 */
final class PluginStore {

  private static final Logger LOG = LoggerFactory.getLogger(PluginStore.class);

  /** The time after which an unused folder is deleted. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final String USED = ".used";

  private final Path root;

  /** Creates a store in a folder, which is created on first use. */
  PluginStore(Path root) {
    this.root = root;
  }

  /**
   * Returns the folder with the content of a zip, and unpacks it if necessary.
   *
   * @throws java.util.zip.ZipException if the file is not a readable zip or has entries outside its
   *     folder
   */
  Path unpacked(Path zip) throws IOException {
    Path note = root.resolve("notes").resolve(hash(zip.toRealPath().toString()));
    BasicFileAttributes attributes = Files.readAttributes(zip, BasicFileAttributes.class);
    String stamp = attributes.size() + " " + attributes.lastModifiedTime().toInstant();
    Path folder = stored(note, stamp);
    if (!FolderSeal.isIntact(folder)) {
      String hash = hash(zip);
      folder = root.resolve(hash);
      if (!FolderSeal.isIntact(folder)) {
        FolderTree.delete(folder);
        ZipUnpacker.unpack(zip, folder);
        prune(folder);
      }
      write(note, stamp + "\n" + hash);
    }
    touch(folder.resolve(USED));
    return folder;
  }

  private Path stored(Path note, String stamp) throws IOException {
    if (Files.isRegularFile(note)) {
      List<String> lines = Files.readString(note, StandardCharsets.ISO_8859_1).lines().toList();
      if (lines.size() == 2
          && lines.getFirst().equals(stamp)
          && lines.getLast().matches("[0-9a-f]{64}")) {
        return root.resolve(lines.getLast());
      }
    }
    return note.resolve("unknown");
  }

  private void prune(Path fresh) throws IOException {
    Instant limit = Instant.now().minus(KEPT);
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.filter(path -> !path.equals(fresh)).toList()) {
        Path used = folder.resolve(USED);
        if (Files.exists(used) && Files.getLastModifiedTime(used).toInstant().isBefore(limit)) {
          FolderTree.delete(folder);
        }
      }
    }
  }

  /** Marks a folder as used. A cache that can't be written is never pruned and needs no mark. */
  private static void touch(Path mark) {
    try {
      if (Files.exists(mark)) {
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
      } else {
        Files.writeString(mark, "");
      }
    } catch (IOException readOnly) {
      LOG.debug("{} was not written: {}", mark, readOnly.toString());
    }
  }

  /** Writes a note. Without it the hash is computed again, so a failure is only logged. */
  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Path aside = Files.createTempFile(file.getParent(), "", ".tmp");
      try {
        Files.writeString(aside, content);
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException readOnly) {
      LOG.debug("{} was not written: {}", file, readOnly.toString());
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
