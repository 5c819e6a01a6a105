package org.policytrim.method.progress;

/**
 * Receives the progress of long work. Called on the thread that does the work, in order; must
 * return quickly and not throw.
 */
public interface ProgressListener {

  /**
   * Called whenever some units of work have been finished.
   *
   * @param progress the state of the work
   */
  default void progressed(Progress progress) {}

  /**
   * Called with a message for the user.
   *
   * @param sentence one sentence
   */
  default void noted(String sentence) {}
}
