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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.task.Task;

/**
 * The threads that step a benchmark's environments. Every lane is assigned to one thread, so an
 * environment is opened, stepped, observed and closed by the same thread. The number of threads
 * never changes a result.
 */
public final class EnvironmentWorkers implements AutoCloseable {

  private record Worker(ExecutorService thread, EnvironmentPool pool) {}

  /**
   * Work for one lane.
   *
   * @param lane the index of the lane, from 0
   * @param work called on the lane's thread with that thread's environments
   */
  record LaneTask<T>(int lane, Function<EnvironmentPool, T> work) {}

  private final Benchmark benchmark;
  private final int lanes;
  private final List<Worker> workers;
  private final ResetConsistency resets = new ResetConsistency();

  /**
   * Starts the threads.
   *
   * @param benchmark opens the environments
   * @param threads the largest number of threads; 0 stands for one per core. There are never more
   *     threads than lanes
   * @param lanes the number of episodes that are played side by side, at least 1
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

  /** Returns the benchmark. */
  public Benchmark benchmark() {
    return benchmark;
  }

  /** Returns the number of episodes that are played side by side. */
  public int lanes() {
    return lanes;
  }

  /** Returns the comparison of episodes from the same initial state. */
  ResetConsistency resets() {
    return resets;
  }

  /** Returns the number of threads. */
  public int threads() {
    return workers.size();
  }

  /**
   * Calls a function for every item, with an environment of the item's task. Items are distributed
   * over the lanes in turn and may run in parallel.
   *
   * @param items the items
   * @param task returns an item's task
   * @param work must not keep the environment
   * @return the results, in the order of the items
   * @throws RuntimeException the failure of the first item that failed, once all have ended
   */
  public <I, R> List<R> map(
      List<I> items, Function<I, Task> task, BiFunction<Environment, I, R> work) {
    List<LaneTask<R>> tasks = new ArrayList<>(items.size());
    for (I item : items) {
      tasks.add(
          new LaneTask<>(
              tasks.size() % lanes,
              pool -> pool.with(task.apply(item), environment -> work.apply(environment, item))));
    }
    return run(tasks);
  }

  /**
   * Runs tasks and waits for all of them; tasks of one lane run in order.
   *
   * @return the results, in the order of the tasks
   * @throws RuntimeException the failure of the first task that failed, once all have ended
   */
  <T> List<T> run(List<LaneTask<T>> tasks) {
    return start(tasks).await();
  }

  /** Starts tasks without waiting for them; tasks of one lane run in order. */
  <T> RunningTasks<T> start(List<LaneTask<T>> tasks) {
    List<Future<T>> running = new ArrayList<>(tasks.size());
    for (LaneTask<T> task : tasks) {
      Worker worker = workers.get(task.lane() % workers.size());
      running.add(worker.thread().submit(() -> task.work().apply(worker.pool())));
    }
    return new RunningTasks<>(running);
  }

  /** Tasks that run on the threads of the environments. */
  static final class RunningTasks<T> {

    private final List<Future<T>> running;

    private RunningTasks(List<Future<T>> running) {
      this.running = running;
    }

    /**
     * Waits for all tasks.
     *
     * @return the results, in the order of the tasks
     * @throws RuntimeException the failure of the first task that failed, once all have ended
     */
    List<T> await() {
      List<T> results = new ArrayList<>(running.size());
      Throwable failure = null;
      for (Future<T> future : running) {
        try {
          results.add(future.get());
        } catch (ExecutionException failed) {
          failure = first(failure, failed.getCause());
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new CancellationException("interrupted while environments were stepped");
        }
      }
      rethrow(failure);
      return results;
    }
  }

  /**
   * Closes every environment on its own thread, then ends the threads. Closing twice is allowed.
   */
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
