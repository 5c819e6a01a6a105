package org.policytrim.mujoco.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Counts how often something can be done in a second. */
final class Stopwatch {

  private static final int REPETITIONS = 5;
  private static final double WARM_UP = 0.3;

  private Stopwatch() {}

  /**
   * The median rate over a few repetitions, after a warm-up.
   *
   * @param actions one for each thread
   * @param seconds about how long all of it takes
   * @return how often per second, all threads together
   */
  static double perSecond(List<? extends Runnable> actions, double seconds) {
    try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
      count(threads, actions, WARM_UP * seconds);
      double[] rates = new double[REPETITIONS];
      for (int i = 0; i < REPETITIONS; i++) {
        rates[i] = count(threads, actions, (1 - WARM_UP) * seconds / REPETITIONS);
      }
      Arrays.sort(rates);
      return rates[REPETITIONS / 2];
    }
  }

  private static double count(
      ExecutorService threads, List<? extends Runnable> actions, double seconds) {
    List<Future<Double>> rates = new ArrayList<>();
    for (Runnable action : actions) {
      rates.add(
          threads.submit(
              () -> {
                long start = System.nanoTime();
                long end = start + (long) (seconds * 1e9);
                long times = 0;
                long now = start;
                while (now < end || times == 0) {
                  action.run();
                  times++;
                  now = System.nanoTime();
                }
                return times * 1e9 / (now - start);
              }));
    }
    double sum = 0;
    for (Future<Double> rate : rates) {
      try {
        sum += rate.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while measuring", interrupted);
      } catch (ExecutionException failure) {
        throw new IllegalStateException(failure.getCause());
      }
    }
    return sum;
  }
}
