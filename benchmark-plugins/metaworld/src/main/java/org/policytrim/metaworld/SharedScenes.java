package org.policytrim.metaworld;

import org.jspecify.annotations.Nullable;
import org.policytrim.metaworld.scene.ModelPool;
import org.policytrim.metaworld.scene.Scene;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.mujoco.MuJoCo;

/**
 * One benchmark's access to the compiled models that all benchmarks of a provider share.
 *
 * @see Models#acquire
 */
final class SharedScenes implements AutoCloseable {

  /** The models of a provider, compiled while at least one benchmark uses them. */
  static final class Models {

    private @Nullable ModelPool pool;
    private int users;

    /** Returns access for one more benchmark. */
    synchronized SharedScenes acquire(MuJoCo engine, MetaworldAssets assets) {
      if (pool == null) {
        pool = new ModelPool(engine);
      }
      users++;
      return new SharedScenes(this, pool, assets);
    }

    private synchronized void release() {
      users--;
      if (users == 0 && pool != null) {
        pool.close();
        pool = null;
      }
    }
  }

  private final Models models;
  private final ModelPool pool;
  private final MetaworldAssets assets;
  private boolean closed;

  private SharedScenes(Models models, ModelPool pool, MetaworldAssets assets) {
    this.models = models;
    this.pool = pool;
    this.assets = assets;
  }

  /** Opens the scene of a task on the calling thread. */
  Scene open(TaskSpec spec) {
    return pool.open(assets.scene(spec.model()), spec.hand());
  }

  /** Ends the access; the last one frees the models. Closing twice is allowed. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      models.release();
    }
  }
}
