package org.policytrim.api.model;

import org.apiguardian.api.API;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;

/**
 * The description of a policy; stored as {@code policy.yaml} in its bundle.
 *
 * @param model the model plugin's name, such as {@code pi05}
 * @param modelVersion the model plugin's version
 * @param spiVersion the SPI version that the policy was created with, such as {@code v0}
 * @param actions the actions that it produces
 * @param observations the observations that it needs
 * @param trainedChunk the number of actions per call in pretraining
 * @param chunkLength the number of actions that each call predicts
 * @param horizon the number of actions to execute per call; another horizon is refused unless the
 *     user forces it
 * @param statistics the statistics for normalisation
 * @param provenance the experiment, stage and seed that the policy comes from
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record PolicyCard(
    String model,
    String modelVersion,
    String spiVersion,
    ActionSpec actions,
    ObservationSpec observations,
    int trainedChunk,
    int chunkLength,
    int horizon,
    NormalisationStatistics statistics,
    String provenance) {

  public PolicyCard {
    if (trainedChunk < 1 || chunkLength < 1) {
      throw new IllegalArgumentException(
          "the trained chunk and the chunk length must be at least 1, found %d and %d"
              .formatted(trainedChunk, chunkLength));
    }
    if (horizon < 1 || horizon > chunkLength) {
      throw new IllegalArgumentException(
          "policy %s predicts %d actions per call and can execute 1 to %d of them, found %d"
              .formatted(model, chunkLength, chunkLength, horizon));
    }
  }

  /** Returns the card with another horizon. */
  public PolicyCard withHorizon(int executed) {
    return new PolicyCard(
        model,
        modelVersion,
        spiVersion,
        actions,
        observations,
        trainedChunk,
        chunkLength,
        executed,
        statistics,
        provenance);
  }

  /** Returns the card with other statistics. */
  public PolicyCard withStatistics(NormalisationStatistics found) {
    return new PolicyCard(
        model,
        modelVersion,
        spiVersion,
        actions,
        observations,
        trainedChunk,
        chunkLength,
        horizon,
        found,
        provenance);
  }

  /** Returns the card with another provenance. */
  public PolicyCard withProvenance(String account) {
    return new PolicyCard(
        model,
        modelVersion,
        spiVersion,
        actions,
        observations,
        trainedChunk,
        chunkLength,
        horizon,
        statistics,
        account);
  }
}
