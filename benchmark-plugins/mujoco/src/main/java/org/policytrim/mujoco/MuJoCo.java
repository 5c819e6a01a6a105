package org.policytrim.mujoco;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.NativeLibrary;

/**
 * The loaded physics engine, MuJoCo 3.3.0, which compiles and loads models.
 *
 * <p>The native library is loaded once per process, on first use, and never unloaded.
 */
public final class MuJoCo {

  private final NativeLibrary library;

  private MuJoCo(NativeLibrary library) {
    this.library = library;
  }

  /**
   * Finds the engine as {@link MujocoAssets} describes, downloads it on first use, and loads it.
   *
   * @param cache the cache of downloaded packages
   * @throws MujocoException if the engine is neither present nor downloadable
   */
  public static MuJoCo load(AssetCache cache) {
    return load(MujocoAssets.library(cache));
  }

  /**
   * Loads the engine from a file. If the process has loaded an engine before, that one is returned.
   *
   * @param library the file libmujoco.so.3.3.0
   * @throws MujocoException if it is not the published library, or not for this platform
   */
  public static MuJoCo load(Path library) {
    return new MuJoCo(NativeLibrary.load(library, MujocoAssets::requirePublished));
  }

  /** Returns the file that the engine was loaded from. */
  public Path library() {
    return library.file();
  }

  /**
   * Compiles a model (mj_loadXML).
   *
   * @param xml an MJCF or URDF file; MuJoCo resolves the files that it names relative to it
   * @throws MujocoException if the file is missing or does not compile, with MuJoCo's message
   */
  public MjModel loadModel(Path xml) {
    return ModelCompiler.compileFile(readable(xml));
  }

  /**
   * Compiles a model from text.
   *
   * @param xml the model in MJCF
   * @param files the content of the files that it names (meshes, textures, includes) by file name
   * @throws MujocoException if it does not compile, with MuJoCo's message
   */
  public MjModel parseModel(String xml, Map<String, byte[]> files) {
    return parseModel(xml, "model from text", files);
  }

  /**
   * Compiles a model from text, as {@link #parseModel(String, Map)} does.
   *
   * @param xml the model in MJCF
   * @param name the name of the model in messages
   * @param files the content of the files that it names by file name
   * @throws MujocoException if it does not compile, with MuJoCo's message
   */
  public MjModel parseModel(String xml, String name, Map<String, byte[]> files) {
    return ModelCompiler.compileText(xml, name, files);
  }

  /**
   * Loads a compiled model that {@link MjModel#save} wrote (mj_loadModel). The sources of the model
   * are not needed.
   *
   * @param file the file that was written
   * @param name the name of the model in messages
   * @throws MujocoException if the file is missing, damaged or written by another version
   */
  public MjModel loadCompiled(Path file, String name) {
    return ModelCompiler.loadCompiled(readable(file), name);
  }

  private static Path readable(Path xml) {
    if (!Files.isReadable(xml)) {
      throw new MujocoException(
          "there is no model file " + xml,
          "Check the path; 'doctor' lists the assets that are present");
    }
    return xml;
  }

  @Override
  public String toString() {
    return "MuJoCo 3.3.0 from " + library.file();
  }
}
