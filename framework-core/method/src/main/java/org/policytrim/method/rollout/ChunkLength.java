package org.policytrim.method.rollout;

import java.util.Collection;
import java.util.OptionalInt;

/** The number of actions that a new policy predicts per call (docs/method.md, section 2.3). */
public final class ChunkLength {

  private ChunkLength() {}

  /**
   * Returns the chunk length that an experiment implies: the configured one, or else the largest of
   * the trained chunk, the base policy's horizon and the horizons of all stages.
   *
   * @param configured the setting {@code rollout.chunk-length}, if it is set
   * @param trainedChunk the number of actions per call in pretraining, at least 1
   * @param baseHorizon the horizon of the base policy, at least 1
   * @param stageHorizons the horizons of all stages, each at least 1; may be empty
   * @return at least 1
   */
  public static int of(
      OptionalInt configured,
      int trainedChunk,
      int baseHorizon,
      Collection<Integer> stageHorizons) {
    return configured.orElseGet(
        () -> stageHorizons.stream().reduce(Math.max(trainedChunk, baseHorizon), Math::max));
  }
}
