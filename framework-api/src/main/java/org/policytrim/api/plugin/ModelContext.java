package org.policytrim.api.plugin;

import java.util.List;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;

/**
 * What a new policy is to be made for.
 *
 * @param actions the actions it sends
 * @param observations what it sees
 * @param instructions every sentence it will be given, for a small vocabulary; distinct
 * @param chunk the number of actions per call it is pretrained with
 * @param chunkLength the number of actions each call predicts, at least {@code chunk} for models
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
    int chunkLength,
    int horizon,
    Device device,
    long seed) {

  public ModelContext {
    instructions = List.copyOf(instructions);
  }

  /**
   * The card of a policy that was just made and has learned nothing.
   *
   * @param model the plugin's name
   * @param version the plugin's
   */
  public PolicyCard untrainedCard(String model, String version) {
    return new PolicyCard(
        model,
        version,
        SpiVersion.NAME,
        actions,
        observations,
        chunk,
        chunkLength,
        horizon,
        NormalisationStatistics.unit(observations.stateSize(), actions.dimensions()),
        "random weights, seed " + seed);
  }
}
