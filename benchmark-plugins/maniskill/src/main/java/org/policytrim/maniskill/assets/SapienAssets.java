package org.policytrim.maniskill.assets;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.NativeFiles;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.assets.PythonPackage;

/**
 * The native libraries of SAPIEN 3.0.3 (MIT; PhysX 5.3.1 inside, BSD-3), taken from the wheel for
 * CPython 3.11 on 64-bit Linux. No Python code of it is run.
 *
 * @param folder the folder of the unpacked wheel
 */
public record SapienAssets(Path folder) {

  /** The SHA-256 of the libraries; the struct offsets of this plugin belong to libsapien.so. */
  private static final Map<String, String> NATIVES =
      Map.of(
          "sapien.libs/libsapien.so",
          "57b9dbf776bd216a2a71c86c34fadeab12469cc9067f6bf2338234499d80f097",
          "sapien.libs/libsvulkan2.so",
          "6a4579fafdfd443fc110d2f5d0aeaa9909b0fb41bc5d61a1307f5b5c76769ae8",
          "sapien/oidn_library/libOpenImageDenoise.so.2.0.1",
          "6651393c908c1c07676a2d643a51c3d684be94c15813dc57ac9001bb0d650b13",
          "sapien/oidn_library/libOpenImageDenoise_core.so.2.0.1",
          "44d378709d385ad02cd7c9f54e2a2287ab7cf22367fac717694429f328124d7d");

  /** The libraries, their headers and the licence. */
  public static final PythonPackage PACKAGE =
      new PythonPackage(
              "sapien",
              "3.0.3",
              "9a5eb4dc2efdf9b451cdd77a955d45578a5d81474d4e98089bbc36eeb4a07e45",
              List.of(
                  "sapien.libs/libsapien.so",
                  "sapien.libs/libsvulkan2.so",
                  "sapien/oidn_library/libOpenImageDenoise.so.2.0.1",
                  "sapien/oidn_library/libOpenImageDenoise_core.so.2.0.1",
                  "sapien/include/physx/",
                  "sapien/include/sapien/",
                  "sapien-3.0.3.dist-info/licenses/"))
          .withNatives(NATIVES);

  /**
   * Returns the assets and downloads them on first use.
   *
   * @throws org.policytrim.api.plugin.PluginException if they cannot be downloaded
   */
  public static SapienAssets fetch(AssetCache cache, Consumer<String> progress) {
    requirePlatform();
    return new SapienAssets(new PackageStore(cache).fetch(PACKAGE, progress));
  }

  /** Returns the assets if they are on this machine. */
  public static Optional<SapienAssets> find(AssetCache cache) {
    return new PackageStore(cache).find(PACKAGE).map(SapienAssets::new);
  }

  /** Returns the physics library. */
  public Path library() {
    return folder.resolve("sapien.libs/libsapien.so");
  }

  /** Returns the libraries to load before {@link #library()}, in order. */
  public List<Path> dependencies() {
    return List.of(
        folder.resolve("sapien/oidn_library/libOpenImageDenoise_core.so.2.0.1"),
        folder.resolve("sapien/oidn_library/libOpenImageDenoise.so.2.0.1"),
        folder.resolve("sapien.libs/libsvulkan2.so"));
  }

  /**
   * Checks that all libraries are the published ones, before any of their code is executed.
   *
   * @throws org.policytrim.api.plugin.PluginException if one is missing, damaged or another build
   */
  public void requirePublished() {
    new TreeMap<>(NATIVES)
        .forEach(
            (path, sha256) ->
                NativeFiles.require(
                    folder.resolve(path),
                    sha256,
                    "Run 'policytrim doctor --fix', which downloads sapien 3.0.3 again"));
  }

  /** Returns the folder of the C++ headers of SAPIEN and PhysX. */
  public Path headers() {
    return folder.resolve("sapien/include");
  }

  /**
   * Checks that SAPIEN exists for this machine.
   *
   * @throws ManiskillException if it is not 64-bit Linux on x86
   */
  public static void requirePlatform() {
    String system = System.getProperty("os.name");
    String processor = System.getProperty("os.arch");
    if (!system.equals("Linux") || !processor.equals("amd64")) {
      throw new ManiskillException(
          "SAPIEN 3.0.3 is supported on Linux with a 64-bit x86 processor only; this is %s on %s"
              .formatted(system, processor),
          "Run ManiSkill on such a machine, or choose another benchmark");
    }
  }
}
