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
import org.policytrim.mujoco.MujocoException;
import org.policytrim.mujoco.foreign.Guard;

/**
 * A thread with a GL context of its own that takes pictures. It keeps the contexts of the models it
 * drew last; those of models that nobody holds any more are freed.
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
   * @param backend makes its GL context
   * @param tasks what it takes its work from
   * @param mostBytes about how much memory the contexts of models may take that it keeps
   */
  static RenderThread start(
      Renderer renderer, GlBackend backend, BlockingQueue<RenderTask> tasks, long mostBytes) {
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

    private final GlBackend backend;
    private final BlockingQueue<RenderTask> tasks;
    private final long mostBytes;
    private final Map<Key, ModelContext> contexts = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicReference<RenderTask.@Nullable Picture> current = new AtomicReference<>();
    private @Nullable ModelContext inUse;

    Loop(GlBackend backend, BlockingQueue<RenderTask> tasks, long mostBytes) {
      this.backend = backend;
      this.tasks = tasks;
      this.mostBytes = mostBytes;
    }

    @Override
    public void run() {
      @Nullable GlContext gl = null;
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
              if (gl == null) {
                gl = backend.create();
                gl.makeCurrent();
              }
              context(picture).draw(picture.data(), picture.shot(), picture.target());
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
        contexts.values().forEach(ModelContext::close);
        if (gl != null) {
          gl.close();
        }
      }
    }

    private ModelContext context(RenderTask.Picture picture) {
      Key key = Key.of(picture.data().model(), picture.shot().quality());
      ModelContext context = contexts.get(key);
      if (context == null) {
        context = new ModelContext(picture.data().model(), picture.shot());
        freeOldest(mostBytes - context.bytes());
        contexts.put(key, context);
        inUse = context;
      }
      if (inUse != context) {
        context.useFramebuffer();
        inUse = context;
      }
      return context;
    }

    /** Frees contexts, those that were drawn with longest ago first, down to a sum. */
    private void freeOldest(long bytesLeft) {
      long sum = contexts.values().stream().mapToLong(ModelContext::bytes).sum();
      Iterator<ModelContext> oldest = contexts.values().iterator();
      while (sum > bytesLeft && oldest.hasNext()) {
        ModelContext context = oldest.next();
        sum -= context.bytes();
        close(context);
        oldest.remove();
      }
    }

    private void freeForgotten() {
      contexts
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

    private void close(ModelContext context) {
      if (inUse == context) {
        inUse = null;
      }
      context.close();
    }
  }
}
