package org.policytrim.toolkit.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;

/**
 * Measures rates for a {@link org.policytrim.api.tool.ThroughputProbe}: the median over a few
 * windows of time, after a warm-up.
 */
public final class Throughput {

  private static final int WINDOWS = 5;
  private static final double WARM_UP = 0.3;
  private static final double NANOS = 1e9;

  private Throughput() {}

  /**
   * Measures work on the calling thread.
   *
   * @param seconds about the time that the measurement takes
   * @return units per second
   */
  public static double perSecond(Workload work, double seconds) {
    window(work, WARM_UP * seconds);
    double[] rates = new double[WINDOWS];
    for (int i = 0; i < WINDOWS; i++) {
      rates[i] = window(work, (1 - WARM_UP) * seconds / WINDOWS);
    }
    return median(rates);
  }

  /**
   * Measures the same work on several threads at once.
   *
   * @param opener opens the work of one thread, on that thread
   * @param threads the number of threads, at least 1
   * @param seconds about the time that the measurement takes
   * @return units per second, all threads together
   */
  public static double perSecond(Supplier<? extends Workload> opener, int threads, double seconds) {
    Phaser together = new Phaser(threads);
    Callable<double[]> lane =
        () -> {
          double[] rates = new double[WINDOWS];
          try (Workload work = opener.get()) {
            together.arriveAndAwaitAdvance();
            window(work, WARM_UP * seconds);
            for (int i = 0; i < WINDOWS; i++) {
              together.arriveAndAwaitAdvance();
              rates[i] = window(work, (1 - WARM_UP) * seconds / WINDOWS);
            }
          } finally {
            together.arriveAndDeregister();
          }
          return rates;
        };
    double[] sums = new double[WINDOWS];
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<double[]>> lanes = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        lanes.add(pool.submit(lane));
      }
      for (Future<double[]> running : lanes) {
        double[] rates = result(running);
        for (int i = 0; i < WINDOWS; i++) {
          sums[i] += rates[i];
        }
      }
    }
    return median(sums);
  }

  /** Returns the rate over a window of counted time; at least one run is made. */
  private static double window(Workload work, double seconds) {
    long units = 0;
    long spent = 0;
    do {
      work.prepare();
      long start = System.nanoTime();
      units += work.run();
      spent += System.nanoTime() - start;
    } while (spent < seconds * NANOS);
    return units * NANOS / spent;
  }

  private static double median(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double[] result(Future<double[]> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
