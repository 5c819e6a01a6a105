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
 * A thread with an OpenGL context that renders images. It caches the most recently rendered models
 * that it has uploaded, and frees those that are no longer reachable.
 */
final class RenderThread extends Guard.GuardedThread {

  private static final long IDLE_SECONDS = 5;

  /** The identity of a model and its copies, held by a weak reference. */
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
        "rendering",
        "Run 'doctor', which tests OpenGL, or select another one with POLICYTRIM_GL=egl or"
            + " POLICYTRIM_GL=osmesa",
        loop);
    this.renderer = renderer;
    this.loop = loop;
    setName("mujoco-render");
  }

  /**
   * Starts a thread.
   *
   * @param renderer notified when the thread is abandoned after an error
   * @param backend the rendering implementation
   * @param tasks the queue from which the thread takes its tasks
   * @param maximumBytes the approximate memory that uploaded models may take
   */
  static RenderThread start(
      Renderer renderer,
      RenderBackend backend,
      BlockingQueue<RenderTask> tasks,
      long maximumBytes) {
    RenderThread thread = new RenderThread(renderer, new Loop(backend, tasks, maximumBytes));
    thread.start();
    return thread;
  }

  @Override
  protected void failed(MujocoException failure) {
    renderer.remove(this);
    RenderTask.Image image = loop.current.get();
    if (image != null) {
      image.done().completeExceptionally(failure);
    }
  }

  /** The body of the thread. */
  private static final class Loop implements Runnable {

    private final RenderBackend backend;
    private final BlockingQueue<RenderTask> tasks;
    private final long maximumBytes;
    private final Map<Key, ModelRenderer> models = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicReference<RenderTask.@Nullable Image> current = new AtomicReference<>();
    private @Nullable ModelRenderer inUse;

    Loop(RenderBackend backend, BlockingQueue<RenderTask> tasks, long maximumBytes) {
      this.backend = backend;
      this.tasks = tasks;
      this.maximumBytes = maximumBytes;
    }

    @Override
    public void run() {
      @Nullable RenderContext context = null;
      try {
        while (true) {
          RenderTask task = tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS);
          freeUnreachable();
          if (task instanceof RenderTask.Stop) {
            return;
          }
          if (task instanceof RenderTask.Image image) {
            current.set(image);
            try {
              if (context == null) {
                context = backend.open();
              }
              model(context, image).draw(image.data(), image.request(), image.target());
              image.done().complete(true);
            } catch (RuntimeException | Error failure) {
              image.done().completeExceptionally(failure);
            }
            current.set(null);
          }
        }
      } catch (InterruptedException stop) {
        // The thread is not accessible to other code; an interruption ends it.
      } finally {
        models.values().forEach(ModelRenderer::close);
        if (context != null) {
          context.close();
        }
      }
    }

    private ModelRenderer model(RenderContext context, RenderTask.Image image) {
      Key key = Key.of(image.data().model(), image.request().quality());
      ModelRenderer model = models.get(key);
      if (model == null) {
        model = context.upload(image.data().model(), image.request());
        freeOldest(maximumBytes - model.bytes());
        models.put(key, model);
        inUse = model;
      }
      if (!model.equals(inUse)) {
        model.resume();
        inUse = model;
      }
      return model;
    }

    /** Frees the least recently rendered models until the remaining ones fit into the memory. */
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

    private void freeUnreachable() {
      models
          .entrySet()
          .removeIf(
              entry -> {
                boolean unreachable = entry.getKey().family().refersTo(null);
                if (unreachable) {
                  close(entry.getValue());
                }
                return unreachable;
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
