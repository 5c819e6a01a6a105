package org.policytrim.metaworld.scene;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;

/**
 * The compiled models of one benchmark. A model is compiled once per file, copied once per thread
 * that opens scenes of it, and kept for later scenes when the last one closes. Locks are held only
 * while scenes are opened and closed.
 */
public final class ModelPool implements AutoCloseable {

  private record Key(Thread thread, Path file) {}

  private final MuJoCo engine;
  private final Map<Path, SharedModel> loaded = new HashMap<>();
  private final Map<Key, SharedModel> inUse = new HashMap<>();
  private final Map<Path, Deque<SharedModel>> idle = new HashMap<>();
  private boolean closed;

  /** Creates an empty pool of models compiled by an engine. */
  public ModelPool(MuJoCo engine) {
    this.engine = engine;
  }

  /**
   * Opens a scene on the calling thread.
   *
   * @param file the scene's XML
   * @param hand the start position of the hand, in metres
   * @throws IllegalStateException if the pool is closed
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
    shared.acquire();
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
    if (shared.release(scene)) {
      inUse.values().remove(shared);
      if (closed) {
        shared.close();
      } else {
        idle.get(file).add(shared);
      }
    }
  }

  /** Frees all models; those in use are freed with their last scene. Closing twice is allowed. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.values().forEach(models -> models.forEach(SharedModel::close));
    idle.clear();
    loaded.clear();
  }
}
