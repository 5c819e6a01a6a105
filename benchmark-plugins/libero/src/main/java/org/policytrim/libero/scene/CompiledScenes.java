package org.policytrim.libero.scene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * Scenes that were compiled before: meshes of a million vertices take the engine one or two
 * seconds, what it made of them is read in a fraction of that. Equal field by field.
 *
 * <p>A file is named after the composed XML and the sizes and times of all files that it names. One
 * takes about 280 MB; those that were not used for longest are removed when all of them take more
 * than a few gigabytes.
 */
final class CompiledScenes {

  private static final Logger LOG = LoggerFactory.getLogger(CompiledScenes.class);
  private static final String ENDING = ".mjb";
  private static final long MOST_BYTES = 4_000_000_000L;
  private static final Pattern FILE = Pattern.compile("\\bfile=\"([^\"]+)\"");

  private final MuJoCo engine;
  private final Path folder;
  private final long mostBytes;

  /** Scenes that are kept in a cache. */
  CompiledScenes(MuJoCo engine, AssetCache cache) {
    this(engine, cache, MOST_BYTES);
  }

  /** As above, with a limit to what is kept. */
  CompiledScenes(MuJoCo engine, AssetCache cache, long mostBytes) {
    this.engine = engine;
    this.folder = cache.root().resolve("libero-scenes");
    this.mostBytes = mostBytes;
  }

  /**
   * A model.
   *
   * @param kept where it is kept, or shall be
   * @param fresh whether it was compiled just now
   */
  record Compiled(MjModel model, Path kept, boolean fresh) {}

  /**
   * The model of a scene: one that is kept, else compiled.
   *
   * @param name what messages call it
   * @throws MujocoException if it does not compile
   */
  Compiled compile(Scene scene, String name) {
    Path kept = folder.resolve(key(scene.xml()) + ENDING);
    if (Files.isRegularFile(kept)) {
      try {
        Compiled compiled = new Compiled(engine.loadCompiled(kept, name), kept, false);
        touch(kept);
        return compiled;
      } catch (MujocoException damaged) {
        LOG.debug("compiled again: {}", damaged.getMessage());
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
        // The engine says better which file is missing.
        identity.append("\nmissing");
      }
    }
    return UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void touch(Path kept) {
    try {
      Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
    } catch (IOException failure) {
      LOG.debug("the time of {} can't be set: {}", kept, failure.toString());
    }
  }

  /** Keeps a model that was compiled, for the next time; where it can't be, nothing happens. */
  void keep(Compiled compiled) {
    if (!compiled.fresh()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path aside = folder.resolve("." + UUID.randomUUID());
      try {
        compiled.model().save(aside);
        Files.move(aside, compiled.kept(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(aside);
      }
      removeOldest(compiled.kept());
    } catch (IOException | MujocoException failure) {
      LOG.debug("the scene {} is not kept: {}", compiled.kept(), failure.toString());
    }
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  private void removeOldest(Path newest) throws IOException {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(found -> found.toString().endsWith(ENDING)).toList()) {
        all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    all.sort(Comparator.comparing(Kept::used));
    long bytes = all.stream().mapToLong(Kept::bytes).sum();
    for (Kept oldest : all) {
      if (bytes > mostBytes && !oldest.file().equals(newest)) {
        Files.deleteIfExists(oldest.file());
        bytes -= oldest.bytes();
      }
    }
  }
}
