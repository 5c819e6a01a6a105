package org.policytrim.method.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Benchmark;

/**
 * The platform threads on which environments live. A lane belongs to one worker for good, so an
 * environment is opened, stepped, observed and closed by the same thread; how many workers there
 * are never changes a result.
 */
public final class EnvironmentWorkers implements AutoCloseable {

  private record Worker(ExecutorService thread, EnvironmentPool pool) {}

  /**
   * A piece of work for a lane.
   *
   * @param lane whose worker does it
   * @param work what is done, with the worker's environments at hand
   */
  public record LaneTask<T>(int lane, Function<EnvironmentPool, T> work) {}

  private final Benchmark benchmark;
  private final int lanes;
  private final List<Worker> workers;

  /**
   * Starts the threads.
   *
   * @param benchmark opens the environments
   * @param threads how many at the most; 0 takes as many as there are cores
   * @param lanes how many lanes there are; more threads would idle
   */
  public EnvironmentWorkers(Benchmark benchmark, int threads, int lanes) {
    this.benchmark = benchmark;
    this.lanes = lanes;
    int wanted = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    int count = Math.min(wanted, lanes);
    int mostIdle = Math.ceilDiv(lanes, count);
    workers =
        IntStream.range(0, count)
            .mapToObj(index -> new Worker(thread(index), new EnvironmentPool(benchmark, mostIdle)))
            .toList();
  }

  private static ExecutorService thread(int index) {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("environments-" + index).daemon().factory());
  }

  /** The benchmark whose environments live here. */
  public Benchmark benchmark() {
    return benchmark;
  }

  /** How many episodes are played side by side. */
  public int lanes() {
    return lanes;
  }

  /** How many threads there are. */
  public int threads() {
    return workers.size();
  }

  /**
   * Does all tasks and waits for all; tasks of one lane are done in their order.
   *
   * @return their results, in order
   * @throws RuntimeException the first task's failure, by order, once nothing runs any more
   */
  public <T> List<T> run(List<LaneTask<T>> tasks) {
    List<Future<T>> running = new ArrayList<>(tasks.size());
    for (LaneTask<T> task : tasks) {
      Worker worker = workers.get(task.lane() % workers.size());
      running.add(worker.thread().submit(() -> task.work().apply(worker.pool())));
    }
    List<T> results = new ArrayList<>(tasks.size());
    Throwable failure = null;
    for (Future<T> future : running) {
      try {
        results.add(future.get());
      } catch (ExecutionException failed) {
        failure = first(failure, failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while environments were being stepped");
      }
    }
    rethrow(failure);
    return results;
  }

  /** Closes every environment on its thread, then ends the threads. Closing twice is allowed. */
  @Override
  public void close() {
    List<Future<?>> closing = new ArrayList<>();
    for (Worker worker : workers) {
      if (!worker.thread().isShutdown()) {
        closing.add(worker.thread().submit(worker.pool()::close));
        worker.thread().shutdown();
      }
    }
    Throwable failure = null;
    for (Future<?> future : closing) {
      try {
        future.get(1, TimeUnit.MINUTES);
      } catch (ExecutionException failed) {
        failure = first(failure, failed.getCause());
      } catch (TimeoutException hanging) {
        failure = first(failure, new IllegalStateException("an environment does not close"));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    rethrow(failure);
  }

  private static Throwable first(@Nullable Throwable known, @Nullable Throwable next) {
    Throwable failure = next == null ? new IllegalStateException("a worker failed") : next;
    if (known == null) {
      return failure;
    }
    if (!known.equals(failure)) {
      known.addSuppressed(failure);
    }
    return known;
  }

  private static void rethrow(@Nullable Throwable failure) {
    switch (failure) {
      case null -> {}
      case RuntimeException known -> throw known;
      case Error known -> throw known;
      default -> throw new IllegalStateException(failure);
    }
  }
}
