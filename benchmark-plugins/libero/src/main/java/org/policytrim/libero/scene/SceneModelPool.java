package org.policytrim.libero.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * The compiled scenes of tasks. All environments of tasks with the same scene (such as the ten of
 * libero_goal) share meshes and textures and have their own copy of what an episode edits: the
 * poses of fixtures and the colours of sites. A scene takes several hundred megabytes, so only a
 * few unused ones are kept.
 */
public final class SceneModelPool implements AutoCloseable {

  private static final int IDLE_KEPT = 3;

  /** The arrays that an episode edits. */
  private static final Set<ArrayField<?>> EDITED =
      Set.of(ModelArrays.BODY_POS, ModelArrays.BODY_QUAT, ModelArrays.SITE_RGBA);

  private final LiberoAssets assets;
  private final SceneComposer composer;
  private final CompiledSceneCache compiler;
  private final Map<LiberoTask, ComposedScene> scenes = new ConcurrentHashMap<>();

  /** The compiled scenes by XML. */
  private final Map<String, Entry> entries = new HashMap<>();

  private final Deque<String> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Creates an empty pool.
   *
   * @param cache the cache of decoded textures and compiled scenes
   */
  public SceneModelPool(MuJoCo engine, LiberoAssets assets, AssetCache cache) {
    this.assets = assets;
    this.composer = new SceneComposer(assets, cache);
    this.compiler = new CompiledSceneCache(engine, cache);
  }

  /**
   * Opens the model of an environment, composed and compiled on first use.
   *
   * @throws org.policytrim.api.plugin.PluginException if a description, an asset or the model is
   *     damaged
   */
  public SceneModel open(LiberoTask task) {
    ComposedScene scene =
        scenes.computeIfAbsent(task, known -> composer.compose(known.description(assets)));
    Entry entry = acquire(scene.xml());
    try {
      MjModel model = entry.model(scene, task.id());
      return new SceneModel(scene, model, model.sharing(EDITED), () -> release(scene.xml(), entry));
    } catch (RuntimeException failed) {
      release(scene.xml(), entry);
      throw failed;
    }
  }

  private synchronized Entry acquire(String xml) {
    if (closed) {
      throw new IllegalStateException("the benchmark is closed");
    }
    idle.remove(xml);
    Entry entry = entries.computeIfAbsent(xml, _ -> new Entry());
    entry.users++;
    return entry;
  }

  private synchronized void release(String xml, Entry entry) {
    entry.users--;
    if (entry.users > 0) {
      return;
    }
    if (closed) {
      entry.close();
      return;
    }
    idle.addLast(xml);
    while (idle.size() > IDLE_KEPT) {
      evict(idle.removeFirst());
    }
  }

  private void evict(String xml) {
    Entry entry = entries.remove(xml);
    if (entry != null) {
      entry.close();
    }
  }

  /**
   * Frees all scenes; those in use are freed with their last environment. Closing twice is allowed.
   */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(this::evict);
    idle.clear();
  }

  /** One scene, compiled by the first thread that needs it while others wait. */
  private final class Entry {

    /** Guarded by the pool's lock. */
    private int users;

    private CompiledSceneCache.@Nullable Compiled compiled;

    synchronized MjModel model(ComposedScene scene, String name) {
      CompiledSceneCache.Compiled known = compiled;
      if (known == null) {
        known = compiler.compile(scene, name);
        compiled = known;
      }
      return known.model();
    }

    synchronized void close() {
      if (compiled != null) {
        compiler.store(compiled);
        compiled.model().close();
        compiled = null;
      }
    }
  }
}
