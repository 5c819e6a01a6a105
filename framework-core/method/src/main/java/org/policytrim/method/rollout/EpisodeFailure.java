package org.policytrim.method.rollout;

import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.plugin.PluginException;

/** Says in which episode something went wrong. */
final class EpisodeFailure {

  private EpisodeFailure() {}

  /** The failure with its episode; one that already speaks to the user stays as it is. */
  static RuntimeException in(EpisodeRequest order, RuntimeException failure) {
    if (failure instanceof PluginException) {
      return failure;
    }
    EpisodeKey key = order.key();
    return new IllegalStateException(
        "task %s failed from state %s (%s, iteration %d, group %d, sibling %d): %s"
            .formatted(
                order.task().id(),
                order.initialState().id(),
                key.phase(),
                key.iteration(),
                key.group(),
                key.sibling(),
                failure),
        failure);
  }
}
