package org.policytrim.mujoco.assets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Packages whose files belong into one folder, since they name one another by relative paths.
 *
 * @param folderName the folder's name, such as {@code mujoco-3.3.0}
 * @param parts at least one; no file may be in two of them
 */
public record PackageBundle(String folderName, List<PythonPackage> parts) {

  public PackageBundle {
    parts = List.copyOf(parts);
    if (folderName.isBlank() || parts.isEmpty()) {
      throw new IllegalArgumentException("a bundle has a folder and at least one package");
    }
  }

  /** A bundle of one. */
  public static PackageBundle of(PythonPackage single) {
    return new PackageBundle(single.folderName(), List.of(single));
  }

  /** As pip asks for them, such as {@code mujoco==3.3.0}. */
  public String requirements() {
    return parts.stream().map(PythonPackage::requirement).collect(Collectors.joining(" "));
  }

  /** Whether a Python's own folder may stand in for the unpacked one. */
  boolean keepsPaths() {
    return parts.stream().allMatch(part -> part.renamed().isEmpty());
  }
}
