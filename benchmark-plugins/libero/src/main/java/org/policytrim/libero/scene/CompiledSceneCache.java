package org.policytrim.libero.scene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache of compiled scenes. The engine compiles meshes of a million vertices in one or two
 * seconds, and reads a compiled model in a fraction of that. Both are equal field by field.
 *
 * <p>The name of a file is a hash of the composed XML and the sizes and times of all files that it
 * refers to. A file has about 280 MB; the least recently used ones are removed when all of them
 * exceed a few gigabytes.
 */
final class CompiledSceneCache {

  private static final Logger LOG = LoggerFactory.getLogger(CompiledSceneCache.class);
  private static final String ENDING = ".mjb";
  private static final long MOST_BYTES = 4_000_000_000L;
  private static final Pattern FILE = Pattern.compile("\\bfile=\"([^\"]+)\"");

  private final MuJoCo engine;
  private final Path folder;
  private final long mostBytes;

  /** Creates a cache in the user's cache folder. */
  CompiledSceneCache(MuJoCo engine, AssetCache cache) {
    this(engine, cache, MOST_BYTES);
  }

  /** Creates a cache with a limit of its size. */
  CompiledSceneCache(MuJoCo engine, AssetCache cache, long mostBytes) {
    this.engine = engine;
    this.folder = cache.root().resolve("libero-scenes");
    this.mostBytes = mostBytes;
  }

  /**
   * A compiled model.
   *
   * @param model the model
   * @param file its file in the cache, which may not exist yet
   * @param fresh whether it was compiled and not read from the cache
   */
  record Compiled(MjModel model, Path file, boolean fresh) {}

  /**
   * Returns the model of a scene from the cache, or compiles it.
   *
   * @param name the name in messages
   * @throws MujocoException if it does not compile
   */
  Compiled compile(ComposedScene scene, String name) {
    Path kept = folder.resolve(key(scene.xml()) + ENDING);
    if (CacheFile.isIntact(kept)) {
      try {
        Compiled compiled = new Compiled(engine.loadCompiled(kept, name), kept, false);
        markUsed(kept);
        return compiled;
      } catch (MujocoException damaged) {
        LOG.debug("compiling again: {}", damaged.getMessage());
      }
    }
    return new Compiled(engine.parseModel(scene.xml(), name, Map.of()), kept, true);
  }

  private static UUID key(String xml) {
    StringBuilder identity = new StringBuilder("3.3.0\n").append(xml);
    Matcher files = FILE.matcher(xml);
    while (files.find()) {
      Path file = Path.of(files.group(1));
      try {
        identity
            .append('\n')
            .append(Files.size(file))
            .append('|')
            .append(Files.getLastModifiedTime(file).toMillis());
      } catch (IOException missing) {
        // The engine reports the missing file.
        identity.append("\nmissing");
      }
    }
    return UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void markUsed(Path kept) {
    try {
      Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
    } catch (IOException failure) {
      LOG.debug("the time of {} could not be set: {}", kept, failure.toString());
    }
  }

  /** Writes a fresh model to the cache. A failure is only logged. */
  void store(Compiled compiled) {
    if (!compiled.fresh()) {
      return;
    }
    try {
      CacheFile.write(compiled.file(), target -> compiled.model().save(target));
      removeOldest(compiled.file());
    } catch (IOException | MujocoException failure) {
      LOG.debug("the scene {} could not be stored: {}", compiled.file(), failure.toString());
    }
  }

  private record CachedFile(Path file, long bytes, FileTime used) {}

  private void removeOldest(Path newest) throws IOException {
    List<CachedFile> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(found -> found.toString().endsWith(ENDING)).toList()) {
        all.add(new CachedFile(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    all.sort(Comparator.comparing(CachedFile::used));
    long bytes = all.stream().mapToLong(CachedFile::bytes).sum();
    for (CachedFile oldest : all) {
      if (bytes > mostBytes && !oldest.file().equals(newest)) {
        CacheFile.delete(oldest.file());
        bytes -= oldest.bytes();
      }
    }
  }
}
