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
 * Renders images of any number of simulations. May be used by any number of threads.
 *
 * <p>Rendering is done by separate threads, each with an OpenGL context of its own. The calling
 * thread waits for its image, so that the simulation does not change meanwhile. All copies of a
 * model share its uploaded meshes and textures, so that memory depends on the number of models and
 * render threads and not on the number of environments.
 */
public final class Renderer implements AutoCloseable {

  /** The fraction of the machine's memory that uploaded models may take. */
  private static final double MEMORY_FRACTION = 0.125;

  private static final long MINIMUM_BYTES = 1L << 30;

  private final RenderBackend backend;
  private final int maximumThreads;
  private final long maximumBytes;
  private final BlockingQueue<RenderTask> tasks = new LinkedBlockingQueue<>();
  private final AtomicInteger unfinished = new AtomicInteger();
  private final List<RenderThread> threads = new ArrayList<>();
  private boolean closed;

  /** Creates a renderer with a given implementation. */
  Renderer(RenderBackend backend, int maximumThreads) {
    this.backend = backend;
    this.maximumThreads = maximumThreads;
    this.maximumBytes = bytesForContexts() / maximumThreads;
  }

  /**
   * Opens a renderer on the OpenGL of this machine, which is downloaded if there is none. If that
   * fails, uses a rasterizer in Java and logs a warning. Render threads are started on demand.
   *
   * @param cache the cache of OSMesa
   * @param threads the largest number of images that are rendered at the same time, at least 1
   * @throws MujocoException if the OpenGL that the user has configured is not available
   */
  public static Renderer open(AssetCache cache, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one render thread is needed, found " + threads);
    }
    return new Renderer(RenderBackends.choose(cache), threads);
  }

  /** Opens a renderer as {@link #open} does without downloads; empty if there is no OpenGL. */
  public static Optional<Renderer> openPresent(AssetCache cache, int threads) {
    return GlBackends.present(cache).map(backend -> new Renderer(backend, threads));
  }

  /** Returns a description of the OpenGL that is used. */
  public String description() {
    return backend.description();
  }

  /**
   * Renders an image of the current state of a simulation.
   *
   * @param data the simulation; poses of bodies, geoms and cameras must be up to date
   * @param request the camera, size and options
   * @param target receives the rows from top to bottom, each pixel as red, green and blue byte
   * @throws IllegalArgumentException if the camera does not exist or the target has another length
   * @throws MujocoException if rendering fails
   */
  public void render(MjData data, RenderRequest request, byte[] target) {
    MjModel model = data.model();
    if (request.camera() >= model.count(ObjectType.CAMERA)) {
      throw new IllegalArgumentException(
          "%s has %d cameras, there is no camera %d"
              .formatted(model.name(), model.count(ObjectType.CAMERA), request.camera()));
    }
    if (target.length != request.bytes()) {
      throw new IllegalArgumentException(
          "an image of %d x %d pixels has %d bytes, the target has %d"
              .formatted(request.width(), request.height(), request.bytes(), target.length));
    }
    RenderTask.Image image = new RenderTask.Image(data, request, target, new CompletableFuture<>());
    submit(image);
    awaitDone(image);
  }

  /** Ends the render threads and frees their resources. Closing twice is allowed. */
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

  /** Removes an abandoned render thread. Another one is started when needed. */
  void remove(RenderThread thread) {
    synchronized (threads) {
      threads.remove(thread);
    }
  }

  private static long bytesForContexts() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return Math.max(MINIMUM_BYTES, (long) (MEMORY_FRACTION * machine));
  }

  private void submit(RenderTask.Image image) {
    synchronized (threads) {
      if (closed) {
        throw new IllegalStateException("the renderer is closed");
      }
      if (unfinished.incrementAndGet() > threads.size() && threads.size() < maximumThreads) {
        threads.add(RenderThread.start(this, backend, tasks, maximumBytes));
      }
      tasks.add(image);
    }
  }

  private void awaitDone(RenderTask.Image image) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          image.done().get();
          return;
        } catch (InterruptedException again) {
          // The render thread uses memory that the caller may free, so the image must be awaited.
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
