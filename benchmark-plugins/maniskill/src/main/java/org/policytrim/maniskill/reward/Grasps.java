package org.policytrim.maniskill.reward;

import org.policytrim.api.environment.StateField;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.maniskill.error.ManiskillException;

/**
 * Reads from an episode's proprioception in which steps an object was grasped.
 *
 * @param column the column of the field {@code is-grasped}
 */
record Grasps(int column) {

  /** The field that is 1 after steps in which both fingers press an object of the task. */
  static final String FIELD = "is-grasped";

  /**
   * Finds the field in a benchmark's proprioception.
   *
   * @param term the name of the reward term that needs it
   * @throws PluginException if the benchmark does not have it
   */
  static Grasps in(RewardContext context, String term) {
    int column = 0;
    for (StateField field : context.proprioception()) {
      if (field.name().equals(FIELD)) {
        return new Grasps(column);
      }
      column += field.size();
    }
    throw new ManiskillException(
        "the reward term %s needs the proprioception field '%s', which this benchmark does not have"
            .formatted(term, FIELD),
        "Remove the term, or choose the benchmark maniskill");
  }

  /** Returns the largest number of successive steps with a grasp. */
  int longest(Episode episode) {
    int longest = 0;
    int current = 0;
    for (int step = 0; step < episode.proprioception().rows(); step++) {
      current = episode.proprioception().get(step, column) > 0 ? current + 1 : 0;
      longest = Math.max(longest, current);
    }
    return longest;
  }
}
