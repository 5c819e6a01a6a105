package org.policytrim.mujoco.rate;

/** Something that is done again and again on one thread, by which it is opened and closed. */
public interface Workload extends AutoCloseable {

  /** Opens lanes. */
  @FunctionalInterface
  interface Opener {
    Workload open();
  }

  /** Gets ready for a series; not counted. */
  void begin();

  /** Does it once; counted. */
  void act(int number);

  @Override
  void close();
}
