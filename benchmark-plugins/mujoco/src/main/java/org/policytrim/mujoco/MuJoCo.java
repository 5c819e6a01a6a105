package org.policytrim.mujoco;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.MujocoAssets;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.NativeLibrary;

/**
 * The loaded engine, MuJoCo 3.3.0: the way to models.
 *
 * <p>It is loaded once per process, on first use, and stays.
 */
public final class MuJoCo {

  private final NativeLibrary library;

  private MuJoCo(NativeLibrary library) {
    this.library = library;
  }

  /**
   * Finds the engine (see {@link MujocoAssets}), fetching it on first use, and loads it.
   *
   * @param cache where fetched packages lie
   * @throws MujocoException if it can't be had, with what to do about it
   */
  public static MuJoCo load(AssetCache cache) {
    return load(MujocoAssets.library(cache));
  }

  /**
   * Loads the engine from a file. Where it is loaded already, that one is used.
   *
   * @param library libmujoco.so.3.3.0
   * @throws MujocoException if it is no library for this machine or of another version
   */
  public static MuJoCo load(Path library) {
    return new MuJoCo(NativeLibrary.load(library));
  }

  /** The file it was loaded from. */
  public Path library() {
    return library.file();
  }

  /**
   * Compiles a model.
   *
   * @param xml an MJCF or URDF file; files that it names are looked for as MuJoCo does, relative to
   *     it
   * @throws MujocoException if the file is missing or does not compile, with MuJoCo's message
   */
  public MjModel loadModel(Path xml) {
    return ModelCompiler.compileFile(readable(xml));
  }

  /**
   * A model as MuJoCo writes it: in one piece with all that it includes.
   *
   * @param xml an MJCF or URDF file
   * @throws MujocoException if the file is missing or does not compile, with MuJoCo's message
   */
  public String writeModel(Path xml) {
    return ModelCompiler.written(readable(xml));
  }

  /**
   * Compiles a model from text.
   *
   * @param xml MJCF
   * @param files what it names (meshes, textures, includes) by file name
   * @throws MujocoException if it does not compile, with MuJoCo's message
   */
  public MjModel parseModel(String xml, Map<String, byte[]> files) {
    return parseModel(xml, "model from text", files);
  }

  /**
   * As above.
   *
   * @param name what messages call it
   */
  public MjModel parseModel(String xml, String name, Map<String, byte[]> files) {
    return ModelCompiler.compileText(xml, name, files);
  }

  /**
   * A model that was compiled before and kept with {@link MjModel#save}: what it was compiled from
   * is not looked at.
   *
   * @param name what messages call it
   * @throws MujocoException if the file is missing, damaged or of another engine
   */
  public MjModel loadCompiled(Path file, String name) {
    return ModelCompiler.loadCompiled(readable(file), name);
  }

  private static Path readable(Path xml) {
    if (!Files.isReadable(xml)) {
      throw new MujocoException(
          "there is no model file " + xml, "Check the path; 'doctor' tells which assets are there");
    }
    return xml;
  }

  @Override
  public String toString() {
    return "MuJoCo 3.3.0 from " + library.file();
  }
}
