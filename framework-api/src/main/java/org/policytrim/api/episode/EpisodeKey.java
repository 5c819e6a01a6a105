package org.policytrim.api.episode;

import org.apiguardian.api.API;

/**
 * The identity of an episode within a run; it also keys the episode's random streams.
 *
 * @param phase the purpose of the episode, such as {@code extend} or {@code evaluation/base}
 * @param iteration the training iteration, 0 outside of training
 * @param group the group within the iteration, from 0
 * @param sibling the number within the group, from 0
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record EpisodeKey(String phase, int iteration, int group, int sibling) {

  public EpisodeKey {
    if (iteration < 0 || group < 0 || sibling < 0) {
      throw new IllegalArgumentException(
          "the numbers in the key of an episode must be at least 0, found %d, %d, %d"
              .formatted(iteration, group, sibling));
    }
  }
}
