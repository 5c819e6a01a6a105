package org.policytrim.api.reward;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.StateField;

/**
 * The layout of the episodes that a reward term scores.
 *
 * @param actions the axes of {@link org.policytrim.api.episode.Episode#actions()}
 * @param proprioception the fields of {@link org.policytrim.api.episode.Episode#proprioception()}
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record RewardContext(ActionSpec actions, List<StateField> proprioception) {

  public RewardContext {
    proprioception = List.copyOf(proprioception);
  }

  /** Returns the number of environment steps per second. */
  public double controlHertz() {
    return actions.controlHertz();
  }
}
