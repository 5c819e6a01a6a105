package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.toolkit.file.Sha256;

/** Checks and unpacks Python wheels, which are zip files. */
final class Wheel {

  private Wheel() {}

  /**
   * Checks that a wheel has the pinned hash.
   *
   * @throws MujocoException if it has another one
   */
  static void check(Path wheel, PythonPackage wanted) throws IOException {
    String found = Sha256.of(wheel);
    if (!found.equals(wanted.sha256())) {
      throw new MujocoException(
          "%s has SHA-256 %s, expected %s".formatted(wheel.getFileName(), found, wanted.sha256()),
          "The download is damaged, or the package index serves another build: try again, or put"
              + " the right wheel into a folder that is listed in POLICYTRIM_ASSETS");
    }
  }

  /**
   * Unpacks the included files of a wheel.
   *
   * @throws MujocoException if it contains none of them, or a file outside of the target folder
   */
  static void unpack(Path wheel, PythonPackage wanted, Path target) throws IOException {
    int unpacked = 0;
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        String path = wanted.renamed().getOrDefault(entry.getName(), entry.getName());
        Path file = target.resolve(path).normalize();
        if (!file.startsWith(target)) {
          throw new MujocoException(
              "%s contains a file '%s' that would be written outside of its folder"
                  .formatted(wheel.getFileName(), entry.getName()),
              "Do not use this wheel");
        }
        if (!entry.isDirectory() && wanted.includes(entry.getName())) {
          Files.createDirectories(file.getParent());
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
          }
          unpacked++;
        }
      }
    }
    if (unpacked == 0) {
      throw new MujocoException(
          "%s contains none of %s".formatted(wheel.getFileName(), wanted.included()),
          "Check that it is the wheel of %s".formatted(wanted.requirement()));
    }
  }
}
