package org.policytrim.app.command;

import java.util.Optional;
import org.policytrim.api.model.PolicyCard;

/** Applies the option {@code --horizon}. */
final class HorizonOption {

  private HorizonOption() {}

  /**
   * Returns the card with the horizon, or unchanged if there is none.
   *
   * @throws UsageException if the policy can't execute as many actions per call
   */
  static PolicyCard apply(Optional<Integer> horizon, PolicyCard card) {
    if (horizon.isEmpty()) {
      return card;
    }
    if (horizon.get() < 1 || horizon.get() > card.chunkLength()) {
      throw new UsageException(
          "--horizon: the policy predicts %d actions per call, found %d. Choose 1 to %d."
              .formatted(card.chunkLength(), horizon.get(), card.chunkLength()));
    }
    return card.withHorizon(horizon.get());
  }
}
