package org.policytrim.maniskill.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.assets.PythonPackage;
import org.policytrim.toolkit.file.Sha256;

/**
 * The robot, table and floor of mani_skill 3.0.1 (Apache-2.0): URDF files, meshes and textures. No
 * Python code of it is run.
 *
 * @param folder the folder of the unpacked wheel
 */
public record ManiskillAssets(Path folder) {

  private static final String DOWNLOAD =
      "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again";

  private static final String PANDA = "mani_skill/assets/robots/panda/";

  /** The assets of the Panda arm with and without a wrist camera, the table and the floor. */
  public static final PythonPackage PACKAGE =
      new PythonPackage(
          "mani_skill",
          "3.0.1",
          "685de2f03c300b1ede49881a1bf6306ad062082d39c8d3be8b8e85603f32e33a",
          List.of(
              PANDA + "panda_v2.urdf",
              PANDA + "panda_v3.urdf",
              PANDA + "franka_description/",
              PANDA + "realsense2_description/meshes/d415.stl",
              "mani_skill/utils/scene_builder/table/assets/table.glb",
              "mani_skill/utils/building/assets/grid_texture.png",
              "mani_skill-3.0.1.dist-info/licenses/"));

  /**
   * Returns the assets and downloads them on first use.
   *
   * @throws org.policytrim.api.plugin.PluginException if they cannot be downloaded
   */
  public static ManiskillAssets fetch(AssetCache cache, Consumer<String> progress) {
    return new ManiskillAssets(new PackageStore(cache).fetch(PACKAGE, progress));
  }

  /** Returns the assets if they are on this machine. */
  public static Optional<ManiskillAssets> find(AssetCache cache) {
    return new PackageStore(cache).find(PACKAGE).map(ManiskillAssets::new);
  }

  /**
   * Returns a file of the robot.
   *
   * @param path the path below the folder of the Panda arm, such as {@code panda_v2.urdf}
   * @throws ManiskillException if it is missing
   */
  public Path robot(String path) {
    return existing(PANDA + path);
  }

  /**
   * Returns a file of the robot after checking its content. SAPIEN ends the process when it cannot
   * read a mesh.
   *
   * @param path the path below the folder of the Panda arm
   * @param sha256 the hash of the file in mani_skill 3.0.1
   * @throws ManiskillException if it is missing or has another content
   */
  public Path robot(String path, String sha256) {
    Path file = robot(path);
    try {
      String found = Sha256.of(file);
      if (!found.equals(sha256)) {
        throw new ManiskillException(
            "the file %s is damaged: its SHA-256 is %s, expected %s".formatted(file, found, sha256),
            DOWNLOAD);
      }
    } catch (IOException unreadable) {
      throw new ManiskillException(
          "the file %s cannot be read (%s)".formatted(file, unreadable), DOWNLOAD, unreadable);
    }
    return file;
  }

  /** Returns the model of the table, a binary glTF file. */
  public Path table() {
    return existing("mani_skill/utils/scene_builder/table/assets/table.glb");
  }

  /** Returns the texture of the floor. */
  public Path floor() {
    return existing("mani_skill/utils/building/assets/grid_texture.png");
  }

  /**
   * Checks that a file exists. SAPIEN ends the process when a file is missing, so every file is
   * checked before the engine opens it.
   */
  private Path existing(String path) {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      throw new ManiskillException("the file " + file + " is missing", DOWNLOAD);
    }
    return file;
  }
}
