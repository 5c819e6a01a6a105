package org.policytrim.mujoco.assets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Packages that are unpacked into one folder, because their files refer to each other by relative
 * paths.
 *
 * @param folderName the name of the folder, such as {@code mujoco-3.3.0}
 * @param parts the packages, at least one, without common files
 */
public record PackageBundle(String folderName, List<PythonPackage> parts) {

  public PackageBundle {
    parts = List.copyOf(parts);
    if (folderName.isBlank() || parts.isEmpty()) {
      throw new IllegalArgumentException("a bundle needs a folder name and at least one package");
    }
  }

  /** Returns a bundle of one package. */
  public static PackageBundle of(PythonPackage single) {
    return new PackageBundle(single.folderName(), List.of(single));
  }

  /** Returns the requirement specifiers for pip, such as {@code mujoco==3.3.0}. */
  public String requirements() {
    return parts.stream().map(PythonPackage::requirement).collect(Collectors.joining(" "));
  }

  /** Returns the SHA-256 of the native libraries of all parts, by path. */
  Map<String, String> natives() {
    Map<String, String> natives = new HashMap<>();
    parts.forEach(part -> natives.putAll(part.natives()));
    return natives;
  }

  /** Returns whether files keep their paths, so that a Python installation can be used instead. */
  boolean keepsPaths() {
    return parts.stream().allMatch(part -> part.renamed().isEmpty());
  }
}
