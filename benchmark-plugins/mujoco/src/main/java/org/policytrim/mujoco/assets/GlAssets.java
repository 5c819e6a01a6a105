package org.policytrim.mujoco.assets;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenGL for machines without an installed one: OSMesa from the Python package lavavu-osmesa, which
 * contains Mesa 23.1 with LLVM.
 */
public final class GlAssets {

  private static final String LIBRARIES = "lavavu_osmesa.libs/";

  /** MuJoCo searches the loaded libraries for an OpenGL by this file name. */
  private static final String OSMESA = LIBRARIES + "libOSMesa.so.8";

  /** The SHA-256 of OSMesa and of the libraries that it depends on. Nothing else is loaded. */
  static final Map<String, String> NATIVES =
      Map.ofEntries(
          Map.entry(OSMESA, "20b55ff9e548c029a0f9378254f86ff630647610c0988fff860e5569b7ffd36d"),
          Map.entry(
              LIBRARIES + "libLLVM-17-51492e70.so",
              "b3f7eed95defb9e17993bca774bb0ea0c1559b75a3478cfb06b10f0404ed995f"),
          Map.entry(
              LIBRARIES + "libdrm-b0291a67.so.2.4.0",
              "2b8f19025340baf49d5fb8b6b68113c429baf3ceb0e04d7b2663f673c44cdbed"),
          Map.entry(
              LIBRARIES + "libffi-3a37023a.so.6.0.2",
              "43546ad57a651415cd147be0f7648d993810d13e84f7099ca99720399ec380b1"),
          Map.entry(
              LIBRARIES + "libglapi-520b284c.so.0.0.0",
              "bad441c1fe1e82031d973e2614a4b9a281b905753bd0b02eeb43520283755cc9"),
          Map.entry(
              LIBRARIES + "libpcre2-8-516f4c9d.so.0.7.1",
              "21c6e58d6fe82ae01596b0302b3f2ab516717e2d6c407fe22b13d2a0da73b265"),
          Map.entry(
              LIBRARIES + "libselinux-d0805dcb.so.1",
              "89819a2cef8b232e7e5848a13225c7a5e2545f2ab9e830ea194e3d25ba5f4eee"),
          Map.entry(
              LIBRARIES + "libtinfo-3a2cb85b.so.6.1",
              "e82a3cddbc5d07827eac1539974a7fec7a46954e3a446d840e77fe2e91799016"),
          Map.entry(
              LIBRARIES + "libzstd-76b78bac.so.1.4.4",
              "176f80eb2437000d8dd2f1d97bef3539f11439cc208e35a23a7600c64d8a7e57"));

  /** OSMesa and the libraries that it depends on. */
  public static final PackageBundle PACKAGE =
      PackageBundle.of(
          new PythonPackage(
              "lavavu-osmesa",
              "1.9.10",
              "c980e1f9cf37ed77a5e51588b67a687cfae6176d763b0f85d771caf851cde3f8",
              List.of(LIBRARIES),
              Map.of(LIBRARIES + "libOSMesa-f6a8f160.so.8.0.0", OSMESA),
              List.of(),
              NATIVES));

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

  /**
   * Returns OSMesa in the package's folder.
   *
   * @throws org.policytrim.mujoco.error.MujocoException if a library is not the published one
   */
  public static OsMesa in(Path folder) {
    NATIVES.forEach(
        (path, sha256) ->
            NativeFiles.require(
                folder.resolve(path),
                sha256,
                "Run 'doctor --fix', which replaces it, or choose another OpenGL with"
                    + " POLICYTRIM_GL"));
    return new OsMesa(
        folder.resolve(OSMESA),
        NATIVES.keySet().stream()
            .filter(path -> !path.equals(OSMESA))
            .sorted()
            .map(folder::resolve)
            .toList());
  }
}
