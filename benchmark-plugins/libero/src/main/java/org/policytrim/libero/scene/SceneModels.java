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
 * The compiled scenes of tasks. All lanes of a task, and all tasks whose scene is the same (the ten
 * of libero_goal, for one), share meshes and textures, and have for themselves what an episode
 * edits: where fixtures stand and which sites are seen. A scene takes some hundred megabytes, so
 * only a few are kept that nobody uses.
 */
public final class SceneModels implements AutoCloseable {

  private static final int IDLE_KEPT = 3;

  /** What an episode edits. */
  private static final Set<ArrayField<?>> EDITED =
      Set.of(ModelArrays.BODY_POS, ModelArrays.BODY_QUAT, ModelArrays.SITE_RGBA);

  private final LiberoAssets assets;
  private final SceneComposer composer;
  private final CompiledScenes compiler;
  private final Map<LiberoTask, Scene> scenes = new ConcurrentHashMap<>();

  /** By the scene's XML. */
  private final Map<String, Entry> entries = new HashMap<>();

  private final Deque<String> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Scenes from a set of models, compiled by an engine.
   *
   * @param cache where decoded textures and compiled scenes are kept
   */
  public SceneModels(MuJoCo engine, LiberoAssets assets, AssetCache cache) {
    this.assets = assets;
    this.composer = new SceneComposer(assets, cache);
    this.compiler = new CompiledScenes(engine, cache);
  }

  /**
   * Opens a lane's model of a task, composed and compiled on first use.
   *
   * @throws org.policytrim.api.plugin.PluginException if a description, an asset or the model is
   *     damaged
   */
  public SceneModel open(LiberoTask task) {
    Scene scene =
        scenes.computeIfAbsent(task, known -> composer.compose(known.description(assets)));
    Entry entry = enter(scene.xml());
    try {
      MjModel model = entry.model(scene, task.id());
      return new SceneModel(scene, model, model.sharing(EDITED), () -> leave(scene.xml(), entry));
    } catch (RuntimeException failed) {
      leave(scene.xml(), entry);
      throw failed;
    }
  }

  private synchronized Entry enter(String xml) {
    if (closed) {
      throw new IllegalStateException("the benchmark is closed");
    }
    idle.remove(xml);
    Entry entry = entries.computeIfAbsent(xml, _ -> new Entry());
    entry.users++;
    return entry;
  }

  private synchronized void leave(String xml, Entry entry) {
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
      drop(idle.removeFirst());
    }
  }

  private void drop(String xml) {
    Entry entry = entries.remove(xml);
    if (entry != null) {
      entry.close();
    }
  }

  /** Frees all scenes; those in use are freed with their last lane. Closing twice is allowed. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(this::drop);
    idle.clear();
  }

  /** One scene; compiled by the first who asks, while others wait. */
  private final class Entry {

    /** Guarded by the models' lock. */
    private int users;

    private CompiledScenes.@Nullable Compiled compiled;

    synchronized MjModel model(Scene scene, String name) {
      CompiledScenes.Compiled known = compiled;
      if (known == null) {
        known = compiler.compile(scene, name);
        compiled = known;
      }
      return known.model();
    }

    synchronized void close() {
      if (compiled != null) {
        compiler.keep(compiled);
        compiled.model().close();
        compiled = null;
      }
    }
  }
}
