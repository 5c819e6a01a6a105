package org.policytrim.method.rollout;

import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.plugin.PluginException;

/** Adds the episode to the message of an exception. */
final class EpisodeFailure {

  private EpisodeFailure() {}

  /**
   * Returns an exception that names the episode; a {@link PluginException} is returned unchanged,
   * because its message is written for users.
   */
  static RuntimeException in(EpisodeRequest request, RuntimeException failure) {
    if (failure instanceof PluginException) {
      return failure;
    }
    EpisodeKey key = request.key();
    return new IllegalStateException(
        "task %s failed from state %s (%s, iteration %d, group %d, sibling %d): %s"
            .formatted(
                request.task().id(),
                request.initialState().id(),
                key.phase(),
                key.iteration(),
                key.group(),
                key.sibling(),
                failure),
        failure);
  }
}
