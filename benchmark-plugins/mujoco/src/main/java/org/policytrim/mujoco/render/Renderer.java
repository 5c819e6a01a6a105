package org.policytrim.mujoco.render;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.foreign.Downcalls;

/**
 * Takes pictures of simulations, any number of them, from any thread.
 *
 * <p>The drawing is done by threads of its own, each with a GL context that never leaves it;
 * whoever asks waits for the picture, so that its simulation stands still. All copies of a model
 * share its meshes and textures, and so do all lanes of a task: contexts are counted by models and
 * render threads, not by lanes.
 */
public final class Renderer implements AutoCloseable {

  /** The part of the machine's memory that the contexts of models may take. */
  private static final double PART_OF_MEMORY = 0.125;

  private static final long LEAST_BYTES = 1L << 30;

  private final RenderBackend backend;
  private final int mostThreads;
  private final long mostBytes;
  private final BlockingQueue<RenderTask> tasks = new LinkedBlockingQueue<>();
  private final AtomicInteger unfinished = new AtomicInteger();
  private final List<RenderThread> threads = new ArrayList<>();
  private boolean closed;

  /** Over a given way to draw. */
  Renderer(RenderBackend backend, int mostThreads) {
    this.backend = backend;
    this.mostThreads = mostThreads;
    this.mostBytes = bytesForContexts() / mostThreads;
  }

  /**
   * Finds what draws: a GL, fetched where this machine has none, else a rasteriser in Java, which
   * is said in the log. Render threads start when they are needed.
   *
   * @param cache where OSMesa lies, or is put where this machine has no GL at all
   * @param threads how many pictures are drawn at once at the most, at least 1
   * @throws MujocoException if the user named a GL that is not to be had
   */
  public static Renderer open(AssetCache cache, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one render thread is needed, found " + threads);
    }
    return new Renderer(RenderBackends.choose(cache), threads);
  }

  /** As {@link #open}, but nothing is fetched: empty where this machine has no GL. */
  public static Optional<Renderer> openPresent(AssetCache cache, int threads) {
    return GlBackends.present(cache).map(backend -> new Renderer(backend, threads));
  }

  /** Which GL draws, in words. */
  public String description() {
    return backend.description();
  }

  /**
   * Takes a picture of a simulation as it is.
   *
   * @param data whose positions of bodies, geoms and cameras are up to date
   * @param target receives the pixels: rows from the top, red, green and blue of each pixel
   * @throws IllegalArgumentException if the camera does not exist or the target has another length
   * @throws MujocoException if drawing fails
   */
  public void render(MjData data, RenderRequest shot, byte[] target) {
    MjModel model = data.model();
    if (shot.camera() >= model.count(ObjectType.CAMERA)) {
      throw new IllegalArgumentException(
          "%s has %d cameras, there is no camera %d"
              .formatted(model.name(), model.count(ObjectType.CAMERA), shot.camera()));
    }
    if (target.length != shot.bytes()) {
      throw new IllegalArgumentException(
          "a picture of %d x %d has %d bytes, the target has %d"
              .formatted(shot.width(), shot.height(), shot.bytes(), target.length));
    }
    RenderTask.Picture picture =
        new RenderTask.Picture(data, shot, target, new CompletableFuture<>());
    submit(picture);
    awaitDone(picture);
  }

  /** Ends the render threads and frees their contexts. Closing twice is allowed. */
  @Override
  public void close() {
    List<RenderThread> ending;
    synchronized (threads) {
      closed = true;
      ending = List.copyOf(threads);
      threads.clear();
    }
    ending.forEach(_ -> tasks.add(new RenderTask.Stop()));
    for (RenderThread thread : ending) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** A render thread can't go on; another one takes its place when needed. */
  void lost(RenderThread thread) {
    synchronized (threads) {
      threads.remove(thread);
    }
  }

  private static long bytesForContexts() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return Math.max(LEAST_BYTES, (long) (PART_OF_MEMORY * machine));
  }

  private void submit(RenderTask.Picture picture) {
    synchronized (threads) {
      if (closed) {
        throw new IllegalStateException("the renderer is closed");
      }
      if (unfinished.incrementAndGet() > threads.size() && threads.size() < mostThreads) {
        threads.add(RenderThread.start(this, backend, tasks, mostBytes));
      }
      tasks.add(picture);
    }
  }

  private void awaitDone(RenderTask.Picture picture) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          picture.done().get();
          return;
        } catch (InterruptedException again) {
          // The picture is drawn from memory that the caller may free: wait for it in any case.
          interrupted = true;
        } catch (ExecutionException failure) {
          throw Downcalls.rethrow(failure.getCause());
        }
      }
    } finally {
      unfinished.decrementAndGet();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
