package org.policytrim.api.model;

import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;

/**
 * What a policy is and how it is to be run; stored as {@code policy.yaml} in its bundle.
 *
 * @param model the model plugin's name, such as {@code pi05}
 * @param modelVersion that plugin's version
 * @param spiVersion the SPI it was made with, such as {@code v0}
 * @param actions what it sends
 * @param observations what it wants to see
 * @param trainedChunk the number of actions per call it was pretrained with
 * @param chunkLength the number of actions each call predicts
 * @param horizon the number of actions per call to be executed; running it at another is refused
 *     unless overridden
 * @param statistics the normalisation it was trained with
 * @param provenance how it was made: experiment, stage, seed
 */
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
          "chunk and plan length are at least 1, found %d and %d"
              .formatted(trainedChunk, chunkLength));
    }
    if (horizon < 1 || horizon > chunkLength) {
      throw new IllegalArgumentException(
          "policy %s predicts %d actions per call and can execute 1 to %d of them, found %d"
              .formatted(model, chunkLength, chunkLength, horizon));
    }
  }

  /** The same policy, to be run at another horizon. */
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

  /** The same policy with other normalisation statistics. */
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

  /** The same policy with another account of how it was made. */
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
