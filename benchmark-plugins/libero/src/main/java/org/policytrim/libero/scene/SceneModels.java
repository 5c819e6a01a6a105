package org.policytrim.libero.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * The compiled scenes of tasks. All lanes of a task share its meshes and textures, and have for
 * themselves what an episode edits: where fixtures stand and which sites are seen. A scene takes
 * some hundred megabytes, so only a few are kept that nobody uses.
 */
public final class SceneModels implements AutoCloseable {

  private static final int IDLE_KEPT = 3;

  /** What an episode edits. */
  private static final Set<ArrayField> EDITED =
      Set.of(ModelArrays.BODY_POS, ModelArrays.BODY_QUAT, ModelArrays.SITE_RGBA);

  private final MuJoCo engine;
  private final LiberoAssets assets;
  private final SceneComposer composer;
  private final Map<LiberoTask, Entry> entries = new HashMap<>();
  private final Deque<LiberoTask> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Scenes from a set of models, compiled by an engine.
   *
   * @param cache where decoded textures are kept
   */
  public SceneModels(MuJoCo engine, LiberoAssets assets, AssetCache cache) {
    this.engine = engine;
    this.assets = assets;
    this.composer = new SceneComposer(assets, cache);
  }

  /**
   * Opens a lane's model of a task, composed and compiled on first use.
   *
   * @throws org.policytrim.api.plugin.PluginException if a description, an asset or the model is
   *     damaged
   */
  public SceneModel open(LiberoTask task) {
    Entry entry = enter(task);
    try {
      Compiled compiled = entry.compiled(this, task);
      return new SceneModel(
          compiled.scene(),
          compiled.model(),
          compiled.model().sharing(EDITED),
          () -> leave(task, entry));
    } catch (RuntimeException failed) {
      leave(task, entry);
      throw failed;
    }
  }

  private synchronized Entry enter(LiberoTask task) {
    if (closed) {
      throw new IllegalStateException("the benchmark is closed");
    }
    idle.remove(task);
    Entry entry = entries.computeIfAbsent(task, _ -> new Entry());
    entry.users++;
    return entry;
  }

  private synchronized void leave(LiberoTask task, Entry entry) {
    entry.users--;
    if (entry.users > 0) {
      return;
    }
    if (closed) {
      entry.close();
      return;
    }
    idle.addLast(task);
    while (idle.size() > IDLE_KEPT) {
      Entry dropped = entries.remove(idle.removeFirst());
      if (dropped != null) {
        dropped.close();
      }
    }
  }

  /** Frees all scenes; those in use are freed with their last lane. Closing twice is allowed. */
  @Override
  public synchronized void close() {
    closed = true;
    for (LiberoTask task : idle) {
      Entry entry = entries.remove(task);
      if (entry != null) {
        entry.close();
      }
    }
    idle.clear();
  }

  private record Compiled(Scene scene, MjModel model) {}

  /** One task's scene; compiled by the first who asks, while others of the task wait. */
  private static final class Entry {

    /** Guarded by the models' lock. */
    private int users;

    private @Nullable Compiled compiled;

    synchronized Compiled compiled(SceneModels models, LiberoTask task) {
      Compiled known = compiled;
      if (known == null) {
        Scene scene = models.composer.compose(task.description(models.assets));
        known = new Compiled(scene, models.engine.parseModel(scene.xml(), Map.of()));
        compiled = known;
      }
      return known;
    }

    synchronized void close() {
      if (compiled != null) {
        compiled.model().close();
        compiled = null;
      }
    }
  }
}
