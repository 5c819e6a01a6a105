package org.policytrim.api.plugin;

import java.util.List;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;

/**
 * The requirements for a new policy.
 *
 * @param actions the actions to produce
 * @param observations the observations that it receives
 * @param instructions every instruction that it will receive, distinct; for a small vocabulary
 * @param chunk the number of actions per call in pretraining
 * @param chunkLength the number of actions that each call predicts; above {@code chunk} for models
 *     that extrapolate beyond it
 * @param horizon the number of actions to execute per call
 * @param device the device to compute on
 * @param seed the seed of the initial weights
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
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
   * Returns the card of a policy with these properties and random weights.
   *
   * @param model the model plugin's name
   * @param version the model plugin's version
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
