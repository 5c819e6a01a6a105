package org.policytrim.method.rollout;

import java.util.List;

/**
 * Plays units with one policy in one benchmark. The result depends on the units, never on the order
 * or the place in which they are played.
 */
@FunctionalInterface
public interface UnitPlayer {

  /**
   * Plays units.
   *
   * @param units the units, as {@link UnitWork#cut} returned them
   * @param listener receives the progress over all units on the calling thread; may throw to stop
   *     playing
   * @return the played units, in the order of {@code units}
   * @throws RuntimeException the failure of an environment, the planner or the listener
   */
  List<PlayedUnit> play(List<UnitWork> units, EpisodeListener listener);
}
