package org.policytrim.mujoco.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrim.toolkit.file.FolderTree;

/**
 * OpenGL for machines without an installed one: OSMesa from the Python package lavavu-osmesa, which
 * contains Mesa 23.1 with LLVM.
 */
public final class GlAssets {

  private static final String LIBRARIES = "lavavu_osmesa.libs/";

  /** MuJoCo searches the loaded libraries for an OpenGL by this file name. */
  private static final String OSMESA = LIBRARIES + "libOSMesa.so.8";

  /** OSMesa and the libraries that it depends on. */
  public static final PackageBundle PACKAGE =
      PackageBundle.of(
          new PythonPackage(
              "lavavu-osmesa",
              "1.9.10",
              "c980e1f9cf37ed77a5e51588b67a687cfae6176d763b0f85d771caf851cde3f8",
              List.of(LIBRARIES),
              Map.of(LIBRARIES + "libOSMesa-f6a8f160.so.8.0.0", OSMESA),
              List.of()));

  /**
   * The files of OSMesa.
   *
   * @param library OSMesa itself
   * @param needed the libraries to load before it
   */
  public record OsMesa(Path library, List<Path> needed) {

    public OsMesa {
      needed = List.copyOf(needed);
    }
  }

  private GlAssets() {}

  /** Returns OSMesa if the package is in the cache or an offered folder. */
  public static Optional<OsMesa> find(AssetCache cache) {
    return new PackageStore(cache).find(PACKAGE).map(GlAssets::in);
  }

  /** Returns OSMesa in the package's folder. */
  public static OsMesa in(Path folder) {
    try {
      Path library = folder.resolve(OSMESA);
      return new OsMesa(
          library,
          FolderTree.list(
              folder.resolve(LIBRARIES),
              path -> path.toString().contains(".so") && !path.equals(library)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
