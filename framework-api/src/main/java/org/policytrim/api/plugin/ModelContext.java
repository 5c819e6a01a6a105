package org.policytrim.api.plugin;

import java.util.List;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;

/**
 * What a new policy is to be made for.
 *
 * @param actions the actions it sends
 * @param observations what it sees
 * @param instructions every sentence it will be given, for a small vocabulary; distinct
 * @param chunk the number of actions per call it is pretrained with
 * @param planLength the number of actions each call predicts, at least {@code chunk} for models
 *     that extend beyond it
 * @param horizon how many of them are executed
 * @param device where to compute
 * @param seed of its first weights
 */
public record ModelContext(
    ActionSpec actions,
    ObservationSpec observations,
    List<String> instructions,
    int chunk,
    int planLength,
    int horizon,
    Device device,
    long seed) {

  public ModelContext {
    instructions = List.copyOf(instructions);
  }
}
