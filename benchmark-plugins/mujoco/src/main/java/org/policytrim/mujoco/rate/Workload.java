package org.policytrim.mujoco.rate;

/** A repeatable action whose rate is measured. Opened, used and closed by one thread. */
public interface Workload extends AutoCloseable {

  /** Opens workloads. */
  @FunctionalInterface
  interface Opener {

    /** Opens a workload on the calling thread. */
    Workload open();
  }

  /** Prepares a series of actions; the time is not counted. */
  void begin();

  /**
   * Performs the action once; the time is counted.
   *
   * @param number the index of the action in its series, from 0
   */
  void act(int number);

  @Override
  void close();
}
