package org.policytrim.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.toolkit.random.RandomStream;

/** Clauses about predicted chunks. */
interface PlanClauses {

  /** There is one chunk per request. */
  Clause PLANS =
      new Clause(
          "plan returns one chunk per request, each with at least the card's chunkLength actions of"
              + " the card's axes",
          "how outputs are divided into chunks, and chunkLength and actions of the card");

  /** Requests are independent. */
  Clause BATCHING =
      new Clause(
          "a chunk depends on its own request alone: in another batch or order it is the same"
              + " within the stated tolerance",
          "padding, masks, batch statistics, and state kept between calls");

  /** Randomness comes from the request. */
  Clause CHANCE =
      new Clause(
          "the request's random generator is the only source of chance: equal streams give equal"
              + " plans",
          "random operations in the network, and generators shared between requests");

  /** The card is complete. */
  Clause CARD =
      new Clause(
          "a policy's card names the model, its version and the SPI version, and is the same"
              + " each time",
          "card()");

  /** Closing twice is allowed. */
  Clause CLOSES =
      new Clause("a policy may be closed twice", "whether close frees a resource twice");

  /** Opens a policy for one test, which closes it. */
  Policy openPolicy();

  /** Returns an observation in the card's layout; different numbers give different ones. */
  Observation observation(Policy policy, int number);

  /** Returns the largest difference of chunks for the same request in different batches. */
  double chunkTolerance();

  /** Returns a request; the same number gives the same request. */
  default PlanRequest request(Policy policy, int number) {
    return new PlanRequest(observation(policy, number), RandomStream.of(0x9EED, number));
  }

  @Test
  @DisplayName("chunks have the card's length and axes")
  default void plansHaveTheCardsShape() {
    try (Policy policy = openPolicy()) {
      PolicyCard card = policy.card();
      CARD.require(
          !card.model().isBlank() && !card.modelVersion().isBlank() && !card.spiVersion().isBlank(),
          () -> card.toString());
      for (int size : new int[] {0, 1, 3}) {
        List<ActionChunk> plans = policy.plan(requests(policy, 0, size));
        PLANS.require(
            plans.size() == size, () -> "%d chunks for %d requests".formatted(plans.size(), size));
        for (ActionChunk plan : plans) {
          PLANS.require(
              plan.steps() >= card.chunkLength()
                  && plan.actions().columns() == card.actions().dimensions(),
              () ->
                  "%s for a chunk length of %d and %d axes"
                      .formatted(plan.actions(), card.chunkLength(), card.actions().dimensions()));
        }
      }
      CARD.require(policy.card().equals(card), () -> "%s, then %s".formatted(card, policy.card()));
    }
  }

  @Test
  @DisplayName("a chunk does not depend on its batch")
  default void plansDoNotDependOnTheirBatch() {
    try (Policy policy = openPolicy()) {
      List<ActionChunk> together = policy.plan(requests(policy, 0, 3));
      for (int number = 2; number >= 0; number--) {
        int place = number;
        ActionChunk alone = policy.plan(List.of(request(policy, place))).getFirst();
        double apart = Differences.greatest(alone.actions(), together.get(place).actions());
        BATCHING.require(
            apart <= chunkTolerance(),
            () ->
                "request %d alone and as one of three: chunks differ by %s, tolerance %s"
                    .formatted(place, apart, chunkTolerance()));
      }
      BATCHING.require(
          Differences.greatest(together.get(0).actions(), together.get(1).actions()) > 0
              || Differences.greatest(together.get(1).actions(), together.get(2).actions()) > 0,
          () -> "three different observations gave the same chunk");
    }
  }

  @Test
  @DisplayName("equal streams give equal chunks")
  default void equalStreamsGiveEqualPlans() {
    try (Policy policy = openPolicy();
        Policy other = openPolicy()) {
      List<ActionChunk> first = policy.plan(requests(policy, 0, 2));
      List<ActionChunk> again = policy.plan(requests(policy, 0, 2));
      List<ActionChunk> elsewhere = other.plan(requests(other, 0, 2));
      CHANCE.require(first.equals(again), () -> "two calls on one policy gave different chunks");
      CHANCE.require(
          first.equals(elsewhere),
          () -> "two policies with the same settings gave different chunks");
    }
  }

  @Test
  @DisplayName("closing a policy twice is allowed")
  default void closingAPolicyTwiceIsAllowed() {
    Policy policy = openPolicy();
    policy.close();
    CLOSES.requireSmooth("the second close", policy::close);
  }

  private List<PlanRequest> requests(Policy policy, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> request(policy, i)).toList();
  }
}
