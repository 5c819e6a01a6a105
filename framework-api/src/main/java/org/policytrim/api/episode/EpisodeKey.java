package org.policytrim.api.episode;

/**
 * Names an episode within a run, and with it its random streams.
 *
 * @param phase what it was played for, such as {@code extend} or {@code evaluation/base}
 * @param iteration the training iteration, or 0
 * @param group the group within the iteration, from 0
 * @param sibling the place within the group, from 0
 */
public record EpisodeKey(String phase, int iteration, int group, int sibling) {

  public EpisodeKey {
    if (iteration < 0 || group < 0 || sibling < 0) {
      throw new IllegalArgumentException(
          "the parts of an episode's key are at least 0, found %d, %d, %d"
              .formatted(iteration, group, sibling));
    }
  }
}
