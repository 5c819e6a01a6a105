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

/** Counts how often lanes act in a second, getting ready not counted. */
public final class WorkloadTimer {

  private static final int REPETITIONS = 5;
  private static final double WARM_UP = 0.3;

  private WorkloadTimer() {}

  /**
   * The median rate over a few repetitions after a warm-up, all threads together.
   *
   * @param opener opens one lane on each thread
   * @param series how often a lane acts between getting ready
   * @param threads how many, at least 1
   * @param seconds about how long the counted part takes
   */
  public static double perSecond(Workload.Opener opener, int series, int threads, double seconds) {
    CyclicBarrier together = new CyclicBarrier(threads);
    Callable<double[]> lane =
        () -> {
          try (Workload opened = opener.open()) {
            double[] rates = new double[REPETITIONS];
            together.await();
            double _ = rate(opened, series, WARM_UP * seconds);
            for (int i = 0; i < REPETITIONS; i++) {
              together.await();
              rates[i] = rate(opened, series, (1 - WARM_UP) * seconds / REPETITIONS);
            }
            return rates;
          }
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<double[]>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(lane));
      }
      return median(running);
    }
  }

  private static double rate(Workload lane, int series, double seconds) {
    long counted = 0;
    long times = 0;
    while (counted < seconds * 1e9) {
      lane.begin();
      long start = System.nanoTime();
      for (int i = 0; i < series; i++) {
        lane.act(i);
      }
      counted += System.nanoTime() - start;
      times += series;
    }
    return times * 1e9 / counted;
  }

  private static double median(List<Future<double[]>> running) {
    double[] sums = new double[REPETITIONS];
    for (Future<double[]> lane : running) {
      double[] rates = result(lane);
      for (int i = 0; i < REPETITIONS; i++) {
        sums[i] += rates[i];
      }
    }
    Arrays.sort(sums);
    return sums[REPETITIONS / 2];
  }

  private static double[] result(Future<double[]> lane) {
    try {
      return lane.get();
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
