package org.policytrim.method.rollout;

/**
 * Receives the progress of episodes that are being played, on the thread that plays them. May throw
 * to stop playing.
 */
@FunctionalInterface
public interface EpisodeListener {

  /**
   * Called whenever episodes may have been finished.
   *
   * @param episodes the number of finished episodes
   * @param total the number of episodes in total
   */
  void finished(int episodes, int total);
}
