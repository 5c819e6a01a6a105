package org.policytrim.mujoco;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.Guard;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjVFSLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles, loads and saves models. */
final class ModelCompiler {

  private static final Logger LOG = LoggerFactory.getLogger(ModelCompiler.class);
  private static final int ERROR_BYTES = 2048;
  private static final String MAIN_FILE = "policytrim-model.xml";

  private ModelCompiler() {}

  static MjModel compileFile(Path xml) {
    return Guard.call("compiling " + xml, () -> load(xml.toString(), xml.toString(), Map.of()));
  }

  static MjModel compileText(String xml, String name, Map<String, byte[]> files) {
    Map<String, byte[]> all = new HashMap<>(files);
    if (all.put(MAIN_FILE, xml.getBytes(StandardCharsets.UTF_8)) != null) {
      throw new IllegalArgumentException(
          "the file name " + MAIN_FILE + " is reserved for the model itself");
    }
    return Guard.call("compiling " + name, () -> load(MAIN_FILE, name, all));
  }

  private static MjModel load(String file, String name, Map<String, byte[]> files) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = arena.allocate(ERROR_BYTES);
      MemorySegment vfs = MemorySegment.NULL;
      MemorySegment model;
      try {
        if (!files.isEmpty()) {
          vfs = arena.allocate(MjVFSLayout.SIZEOF, ValueLayout.ADDRESS.byteAlignment());
          Functions.mj_defaultVFS(vfs);
          addAll(vfs, files, arena);
        }
        model = Functions.mj_loadXML(arena.allocateFrom(file), vfs, error, ERROR_BYTES);
      } finally {
        if (!vfs.equals(MemorySegment.NULL)) {
          Functions.mj_deleteVFS(vfs);
        }
      }
      String message = error.getString(0).strip();
      if (model.equals(MemorySegment.NULL)) {
        throw doesNotCompile(name, message);
      }
      if (!message.isEmpty()) {
        LOG.warn("Warning of MuJoCo while compiling {}: {}", name, message);
      }
      return new MjModel(name, model);
    }
  }

  /** Loads a model that {@link #save} wrote. */
  static MjModel loadCompiled(Path file, String name) {
    return Guard.call(
        "loading " + file,
        () -> {
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment model =
                Functions.mj_loadModel(arena.allocateFrom(file.toString()), MemorySegment.NULL);
            if (model.equals(MemorySegment.NULL)) {
              throw new MujocoException(
                  file + " is not a complete model of MuJoCo 3.3.0", "Compile and save it again");
            }
            return new MjModel(name, model);
          }
        });
  }

  /** Writes a compiled model. */
  static void save(MjModel model, Path file) throws IOException {
    Guard.call(
        "saving " + model.name(),
        () -> {
          try (Arena arena = Arena.ofConfined()) {
            Functions.mj_saveModel(
                model.memory(), arena.allocateFrom(file.toString()), MemorySegment.NULL, 0);
            return file;
          }
        });
    // mj_saveModel reports no errors.
    int size = Functions.mj_sizeModel(model.memory());
    if (!Files.isRegularFile(file) || Files.size(file) != size) {
      Files.deleteIfExists(file);
      throw new IOException("the %d bytes of %s could not be written".formatted(size, file));
    }
  }

  private static MujocoException doesNotCompile(String name, String message) {
    return new MujocoException(
        "%s does not compile: %s".formatted(name, message.strip().replace('\n', ' ')),
        "Correct the XML, or restore the file from its package");
  }

  private static void addAll(MemorySegment vfs, Map<String, byte[]> files, Arena arena) {
    files.forEach(
        (name, content) -> {
          MemorySegment bytes = arena.allocate(Math.max(content.length, 1));
          MemorySegment.copy(content, 0, bytes, ValueLayout.JAVA_BYTE, 0, content.length);
          int outcome =
              Functions.mj_addBufferVFS(vfs, arena.allocateFrom(name), bytes, content.length);
          if (outcome != 0) {
            throw new IllegalArgumentException("there is more than one file of the name " + name);
          }
        });
  }
}
