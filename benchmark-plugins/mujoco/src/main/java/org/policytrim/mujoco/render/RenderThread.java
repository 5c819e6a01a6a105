package org.policytrim.mujoco.render;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MujocoException;
import org.policytrim.mujoco.foreign.Guard;

/**
 * A thread with a GL context of its own that takes pictures. It keeps the contexts of the models it
 * drew last; those of models that nobody holds any more are freed.
 */
final class RenderThread extends Guard.GuardedThread {

  private static final long IDLE_SECONDS = 5;

  private record Key(RenderQuality quality, WeakReference<Object> family, int hash) {

    static Key of(MjModel model, RenderQuality quality) {
      Object family = model.family();
      return new Key(quality, new WeakReference<>(family), System.identityHashCode(family));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && quality == that.quality
          && family.get() != null
          && family.get() == that.family.get();
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final Renderer renderer;
  private volatile @Nullable RenderJob current;

  private RenderThread(Renderer renderer, Loop loop) {
    super("drawing", loop);
    this.renderer = renderer;
    loop.thread = this;
    setName("mujoco-render");
  }

  static RenderThread start(
      Renderer renderer, GlBackend backend, BlockingQueue<RenderJob> jobs, int mostModels) {
    RenderThread thread = new RenderThread(renderer, new Loop(backend, jobs, mostModels));
    thread.start();
    return thread;
  }

  @Override
  protected void failed(MujocoException failure) {
    renderer.lost(this);
    RenderJob job = current;
    if (job != null) {
      job.done().completeExceptionally(failure);
    }
  }

  /** What the thread does. */
  private static final class Loop implements Runnable {

    private final GlBackend backend;
    private final BlockingQueue<RenderJob> jobs;
    private final int mostModels;
    private final Map<Key, ModelContext> contexts = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable RenderThread thread;
    private @Nullable ModelContext inUse;

    Loop(GlBackend backend, BlockingQueue<RenderJob> jobs, int mostModels) {
      this.backend = backend;
      this.jobs = jobs;
      this.mostModels = mostModels;
    }

    @Override
    public void run() {
      @Nullable GlContext gl = null;
      try {
        while (true) {
          RenderJob job = jobs.poll(IDLE_SECONDS, TimeUnit.SECONDS);
          freeForgotten();
          if (job == null) {
            continue;
          }
          if (job == Renderer.STOP) {
            return;
          }
          thread.current = job;
          try {
            if (gl == null) {
              gl = backend.create();
              gl.makeCurrent();
            }
            context(job).draw(job.data(), job.shot(), job.target());
            job.done().complete(true);
          } catch (RuntimeException | Error failure) {
            job.done().completeExceptionally(failure);
          }
          thread.current = null;
        }
      } catch (InterruptedException stop) {
        // Nobody but this plugin can interrupt this thread: it ends.
      } finally {
        contexts.values().forEach(ModelContext::close);
        if (gl != null) {
          gl.close();
        }
      }
    }

    private ModelContext context(RenderJob job) {
      Key key = Key.of(job.data().model(), job.shot().quality());
      ModelContext context = contexts.get(key);
      if (context == null) {
        while (contexts.size() >= mostModels) {
          Iterator<ModelContext> oldest = contexts.values().iterator();
          close(oldest.next());
          oldest.remove();
        }
        context = new ModelContext(job.data().model(), job.shot());
        contexts.put(key, context);
        inUse = context;
      }
      if (inUse != context) {
        context.useFramebuffer();
        inUse = context;
      }
      return context;
    }

    private void freeForgotten() {
      contexts
          .entrySet()
          .removeIf(
              entry -> {
                boolean forgotten = entry.getKey().family().get() == null;
                if (forgotten) {
                  close(entry.getValue());
                }
                return forgotten;
              });
    }

    private void close(ModelContext context) {
      if (inUse == context) {
        inUse = null;
      }
      context.close();
    }
  }
}
