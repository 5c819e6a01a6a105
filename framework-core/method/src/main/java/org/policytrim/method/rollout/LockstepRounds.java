package org.policytrim.method.rollout;

import java.util.List;

/**
 * Episodes that are being played in lockstep. The caller alternates between several of these to
 * predict the chunks of some while the environments of others are stepped.
 */
interface LockstepRounds extends AutoCloseable {

  /**
   * Waits for the environments, predicts the next chunks if every lane is ready for one, and lets
   * the environments continue on their own threads.
   *
   * @return false once every episode is finished
   * @throws RuntimeException the failure of an environment or of the planner
   */
  boolean advance();

  /** Returns the number of finished episodes. */
  int finished();

  /** Returns the episodes in the order of the requests, once all are finished. */
  List<PlayedEpisode> results();

  /** Returns the environments of unfinished episodes, which exist only after a failure. */
  @Override
  void close();
}
