package org.policytrim.libero.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ModelComparison;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;

/**
 * Tests that a cached scene equals the compiled one, and that damaged and outdated files are not
 * used.
 */
class CompiledSceneCacheTest {

  @TempDir private Path folder;

  @Test
  void cachedModelEqualsTheCompiledOne() throws IOException {
    LiberoAssets assets = TestAssets.assets();
    MuJoCo engine = TestAssets.engine();
    AssetCache cache = new AssetCache(folder, List.of());
    SceneComposer composer = new SceneComposer(assets);
    ComposedScene scene = scene(composer, assets, "libero_object_0");
    CompiledSceneCache scenes = new CompiledSceneCache(engine, cache, 1);

    CompiledSceneCache.Compiled first = scenes.compile(scene, "scene");
    try (MjModel compiled = first.model()) {
      assertThat(first.fresh()).isTrue();
      scenes.store(first);
      Path kept = only();
      assertThat(kept).isEqualTo(first.file());
      FileTime old = FileTime.fromMillis(0);
      Files.setLastModifiedTime(kept, old);
      CompiledSceneCache.Compiled second = scenes.compile(scene, "scene");
      try (MjModel read = second.model()) {
        assertThat(second.fresh()).isFalse();
        assertThat(ModelComparison.differences(read, compiled)).isEmpty();
        assertThat(Files.getLastModifiedTime(kept)).isGreaterThan(old);
      }

      Files.write(kept, new byte[100]);
      CompiledSceneCache.Compiled third = scenes.compile(scene, "scene");
      try (MjModel _ = third.model()) {
        assertThat(third.fresh()).isTrue();
      }

      // Zeros of the right length, which the engine would accept.
      scenes.store(first);
      try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.allocate(1 << 20), channel.size() / 2);
      }
      CompiledSceneCache.Compiled fourth = scenes.compile(scene, "scene");
      try (MjModel _ = fourth.model()) {
        assertThat(fourth.fresh()).isTrue();
      }

      CompiledSceneCache.Compiled other =
          scenes.compile(scene(composer, assets, "libero_object_1"), "other");
      try (MjModel _ = other.model()) {
        scenes.store(other);
      }
      assertThat(only()).isEqualTo(other.file()).isNotEqualTo(kept);
    }
  }

  private static ComposedScene scene(SceneComposer composer, LiberoAssets assets, String task) {
    return composer.compose(Suites.load().task(task).orElseThrow().description(assets));
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("libero-scenes"))) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".mjb")).toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
