package org.policytrim.mujoco.render;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.Guard;

/**
 * A thread with a GL context of its own that takes pictures. It keeps what it uploaded of the
 * models that it drew last; what belongs to models that nobody holds any more is freed.
 */
final class RenderThread extends Guard.GuardedThread {

  private static final long IDLE_SECONDS = 5;

  /** A model's family by identity; does not keep it alive. */
  private record Key(RenderQuality quality, WeakReference<Object> family, int hash) {

    static Key of(MjModel model, RenderQuality quality) {
      Object family = model.family();
      return new Key(quality, new WeakReference<>(family), System.identityHashCode(family));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && quality == that.quality
          && hash == that.hash
          && that.family.refersTo(family.get());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final Renderer renderer;
  private final Loop loop;

  private RenderThread(Renderer renderer, Loop loop) {
    super(
        "drawing",
        "Run 'doctor', which tries the GL, or choose another one with POLICYTRIM_GL=egl or"
            + " POLICYTRIM_GL=osmesa",
        loop);
    this.renderer = renderer;
    this.loop = loop;
    setName("mujoco-render");
  }

  /**
   * Starts a thread.
   *
   * @param renderer is told when it is lost
   * @param backend what it draws with
   * @param tasks what it takes its work from
   * @param mostBytes about how much memory uploaded models may take
   */
  static RenderThread start(
      Renderer renderer, RenderBackend backend, BlockingQueue<RenderTask> tasks, long mostBytes) {
    RenderThread thread = new RenderThread(renderer, new Loop(backend, tasks, mostBytes));
    thread.start();
    return thread;
  }

  @Override
  protected void failed(MujocoException failure) {
    renderer.lost(this);
    RenderTask.Picture picture = loop.current.get();
    if (picture != null) {
      picture.done().completeExceptionally(failure);
    }
  }

  /** What the thread does. */
  private static final class Loop implements Runnable {

    private final RenderBackend backend;
    private final BlockingQueue<RenderTask> tasks;
    private final long mostBytes;
    private final Map<Key, ModelRenderer> models = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicReference<RenderTask.@Nullable Picture> current = new AtomicReference<>();
    private @Nullable ModelRenderer inUse;

    Loop(RenderBackend backend, BlockingQueue<RenderTask> tasks, long mostBytes) {
      this.backend = backend;
      this.tasks = tasks;
      this.mostBytes = mostBytes;
    }

    @Override
    public void run() {
      @Nullable RenderContext drawing = null;
      try {
        while (true) {
          RenderTask task = tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS);
          freeForgotten();
          if (task instanceof RenderTask.Stop) {
            return;
          }
          if (task instanceof RenderTask.Picture picture) {
            current.set(picture);
            try {
              if (drawing == null) {
                drawing = backend.open();
              }
              model(drawing, picture).draw(picture.data(), picture.shot(), picture.target());
              picture.done().complete(true);
            } catch (RuntimeException | Error failure) {
              picture.done().completeExceptionally(failure);
            }
            current.set(null);
          }
        }
      } catch (InterruptedException stop) {
        // Nobody but this plugin can interrupt this thread: it ends.
      } finally {
        models.values().forEach(ModelRenderer::close);
        if (drawing != null) {
          drawing.close();
        }
      }
    }

    private ModelRenderer model(RenderContext drawing, RenderTask.Picture picture) {
      Key key = Key.of(picture.data().model(), picture.shot().quality());
      ModelRenderer model = models.get(key);
      if (model == null) {
        model = drawing.upload(picture.data().model(), picture.shot());
        freeOldest(mostBytes - model.bytes());
        models.put(key, model);
        inUse = model;
      }
      if (!model.equals(inUse)) {
        model.resume();
        inUse = model;
      }
      return model;
    }

    /** Frees models, those that were drawn with longest ago first, down to a sum. */
    private void freeOldest(long bytesLeft) {
      long sum = models.values().stream().mapToLong(ModelRenderer::bytes).sum();
      Iterator<ModelRenderer> oldest = models.values().iterator();
      while (sum > bytesLeft && oldest.hasNext()) {
        ModelRenderer model = oldest.next();
        sum -= model.bytes();
        close(model);
        oldest.remove();
      }
    }

    private void freeForgotten() {
      models
          .entrySet()
          .removeIf(
              entry -> {
                boolean forgotten = entry.getKey().family().refersTo(null);
                if (forgotten) {
                  close(entry.getValue());
                }
                return forgotten;
              });
    }

    private void close(ModelRenderer model) {
      if (model.equals(inUse)) {
        inUse = null;
      }
      model.close();
    }
  }
}
