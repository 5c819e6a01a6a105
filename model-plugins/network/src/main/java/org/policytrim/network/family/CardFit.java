package org.policytrim.network.family;

import java.nio.file.Path;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.network.policy.BundleFiles;

/** Compares a bundle's card with the sizes of its network. */
public final class CardFit {

  private final PolicyCard card;
  private final Path file;

  /**
   * Compares with a card.
   *
   * @param bundle the folder of card and network, for messages
   */
  public CardFit(PolicyCard card, Path bundle) {
    this.card = card;
    this.file = bundle.resolve(BundleFiles.NETWORK);
  }

  /**
   * Checks the number of cameras.
   *
   * @throws IllegalArgumentException if the network has another
   */
  public CardFit cameras(int network) {
    return equal("cameras", card.observations().cameras().size(), network);
  }

  /**
   * Checks the number of action axes.
   *
   * @throws IllegalArgumentException if the network has another
   */
  public CardFit axes(int network) {
    return equal("action axes", card.actions().dimensions(), network);
  }

  /**
   * Checks that the network supports all action axes.
   *
   * @throws IllegalArgumentException if it has not
   */
  public CardFit axesWithin(int network) {
    return within("action axes", card.actions().dimensions(), network);
  }

  /**
   * Checks the number of state numbers.
   *
   * @throws IllegalArgumentException if the network has another
   */
  public CardFit state(int network) {
    return equal("state numbers", card.observations().stateSize(), network);
  }

  /**
   * Checks that the network supports all state numbers.
   *
   * @throws IllegalArgumentException if it has not
   */
  public CardFit stateWithin(int network) {
    return within("state numbers", card.observations().stateSize(), network);
  }

  private CardFit equal(String what, int named, int network) {
    if (named != network) {
      throw new IllegalArgumentException(
          "the card names %d %s, %s has %d".formatted(named, what, file, network));
    }
    return this;
  }

  private CardFit within(String what, int named, int network) {
    if (named > network) {
      throw new IllegalArgumentException(
          "the card names %d %s, %s supports at most %d".formatted(named, what, file, network));
    }
    return this;
  }
}
