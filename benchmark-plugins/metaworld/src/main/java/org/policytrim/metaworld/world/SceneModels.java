package org.policytrim.metaworld.world;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;

/**
 * The models of one benchmark: compiled once per file, copied once per thread that opens scenes of
 * it, and kept for the next scene when the last one closes. Locks only where scenes are opened and
 * closed.
 */
public final class SceneModels implements AutoCloseable {

  private record Key(Thread thread, Path file) {}

  private final MuJoCo engine;
  private final Map<Path, SharedModel> loaded = new HashMap<>();
  private final Map<Key, SharedModel> inUse = new HashMap<>();
  private final Map<Path, Deque<SharedModel>> idle = new HashMap<>();
  private boolean closed;

  /** Models compiled by an engine. */
  public SceneModels(MuJoCo engine) {
    this.engine = engine;
  }

  /**
   * Opens a scene on the calling thread.
   *
   * @param file the scene's XML
   * @param hand where the hand is brought at a reset
   */
  public Scene open(Path file, double[] hand) {
    SharedModel shared = model(file);
    return new Scene(shared, hand, scene -> close(file, shared, scene));
  }

  private synchronized SharedModel model(Path file) {
    if (closed) {
      throw new IllegalStateException("the benchmark is closed");
    }
    SharedModel shared =
        inUse.computeIfAbsent(new Key(Thread.currentThread(), file), key -> take(file));
    shared.enter();
    return shared;
  }

  private SharedModel take(Path file) {
    SharedModel kept = idle.computeIfAbsent(file, key -> new ArrayDeque<>()).poll();
    if (kept != null) {
      return kept;
    }
    SharedModel first = loaded.get(file);
    if (first != null) {
      return first.copy();
    }
    MjModel model = engine.loadModel(file);
    SharedModel shared = SharedModel.loaded(model);
    loaded.put(file, shared);
    return shared;
  }

  private synchronized void close(Path file, SharedModel shared, Scene scene) {
    if (shared.leave(scene)) {
      inUse.values().remove(shared);
      if (closed) {
        shared.close();
      } else {
        idle.get(file).add(shared);
      }
    }
  }

  /**
   * Frees all models; those that scenes still use are freed with their last scene. Closing twice is
   * allowed.
   */
  @Override
  public synchronized void close() {
    closed = true;
    idle.values().forEach(models -> models.forEach(SharedModel::close));
    idle.clear();
    loaded.clear();
  }
}
