package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.toolkit.file.Sha256;

/**
 * Checks native libraries before they are loaded. Loading a library executes its code, and loading
 * a truncated one ends the process, so a library is loaded only if its content has a pinned hash.
 */
public final class NativeFiles {

  private NativeFiles() {}

  /**
   * Checks that a library is the published one.
   *
   * @param library the file
   * @param sha256 its pinned SHA-256, 64 hexadecimal digits in lower case
   * @param remedy the action to take otherwise
   * @throws MujocoException if it is missing, unreadable or has another content
   */
  public static void require(Path library, String sha256, String remedy) {
    if (!Files.isRegularFile(library)) {
      throw new MujocoException("there is no file " + library, remedy);
    }
    String found;
    try {
      found = Sha256.of(library);
    } catch (IOException unreadable) {
      throw new MujocoException(
          "the library %s can't be read (%s)".formatted(library, unreadable), remedy, unreadable);
    }
    if (!found.equals(sha256)) {
      throw new MujocoException(
          ("the library %s is damaged or another build; it was not loaded, because its SHA-256 is"
                  + " %s, expected %s")
              .formatted(library, found, sha256),
          remedy);
    }
  }

  /** Returns true if all libraries in a folder have their pinned hashes, by relative path. */
  static boolean match(Path folder, Map<String, String> pinned) {
    return pinned.entrySet().stream()
        .allMatch(library -> matches(folder.resolve(library.getKey()), library.getValue()));
  }

  private static boolean matches(Path library, String sha256) {
    try {
      return Files.isRegularFile(library) && Sha256.of(library).equals(sha256);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
