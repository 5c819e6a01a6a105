package org.policytrim.api.model;

import java.util.Optional;
import org.apiguardian.api.API;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.robot.RobotProfile;

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
 * @param profile the relation to a benchmark whose names or units differ from the policy's; empty
 *     for a policy that was made for the benchmark
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
    String provenance,
    Optional<RobotProfile> profile) {

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

  /** Creates the card of a policy without a profile. */
  public PolicyCard(
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
    this(
        model,
        modelVersion,
        spiVersion,
        actions,
        observations,
        trainedChunk,
        chunkLength,
        horizon,
        statistics,
        provenance,
        Optional.empty());
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
        provenance,
        profile);
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
        provenance,
        profile);
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
        account,
        profile);
  }

  /**
   * Returns the card with a profile.
   *
   * @param acting the actions, with the profile's names
   * @param seeing the observations, with the profile's names
   */
  public PolicyCard withProfile(
      ActionSpec acting, ObservationSpec seeing, Optional<RobotProfile> relation) {
    return new PolicyCard(
        model,
        modelVersion,
        spiVersion,
        acting,
        seeing,
        trainedChunk,
        chunkLength,
        horizon,
        statistics,
        provenance,
        relation);
  }
}
