package org.policytrim.toolkit.measurement;

/** Work that is repeated to measure its rate. Opened, run and closed by one thread. */
@FunctionalInterface
public interface Workload extends AutoCloseable {

  /** Does some of the work and returns the number of units that were done; this time is counted. */
  long run();

  /** Prepares the next {@link #run}; this time is not counted. Does nothing by default. */
  default void prepare() {}

  @Override
  default void close() {}
}
