package org.policytrim.mujoco.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures how many actions of a workload run in a second. */
public final class WorkloadTimer {

  private static final int REPETITIONS = 5;
  private static final double WARM_UP = 0.3;

  private WorkloadTimer() {}

  /**
   * Returns the median rate over five repetitions after a warm-up, summed over the threads. The
   * time of {@link Workload#begin} is not counted.
   *
   * @param opener opens one workload on each thread
   * @param series the number of actions between two calls of {@link Workload#begin}, at least 1
   * @param threads the number of threads, at least 1
   * @param seconds the approximate duration of the counted actions
   * @return actions per second
   */
  public static double perSecond(Workload.Opener opener, int series, int threads, double seconds) {
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<double[]> measurement =
        () -> {
          try (Workload opened = opener.open()) {
            double[] rates = new double[REPETITIONS];
            start.await();
            double _ = rate(opened, series, WARM_UP * seconds);
            for (int i = 0; i < REPETITIONS; i++) {
              start.await();
              rates[i] = rate(opened, series, (1 - WARM_UP) * seconds / REPETITIONS);
            }
            return rates;
          }
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<double[]>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(measurement));
      }
      return median(running);
    }
  }

  private static double rate(Workload workload, int series, double seconds) {
    long counted = 0;
    long times = 0;
    while (counted < seconds * 1e9) {
      workload.begin();
      long start = System.nanoTime();
      for (int i = 0; i < series; i++) {
        workload.act(i);
      }
      counted += System.nanoTime() - start;
      times += series;
    }
    return times * 1e9 / counted;
  }

  private static double median(List<Future<double[]>> running) {
    double[] sums = new double[REPETITIONS];
    for (Future<double[]> measurement : running) {
      double[] rates = result(measurement);
      for (int i = 0; i < REPETITIONS; i++) {
        sums[i] += rates[i];
      }
    }
    Arrays.sort(sums);
    return sums[REPETITIONS / 2];
  }

  private static double[] result(Future<double[]> measurement) {
    try {
      return measurement.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", interrupted);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }
}
