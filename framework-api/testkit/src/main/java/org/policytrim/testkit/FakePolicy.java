package org.policytrim.testkit;

import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.Matrix;

/** A policy that consists of a card and a function. Counts its forward calls. */
public final class FakePolicy implements Policy {

  /** The function that predicts actions. */
  @FunctionalInterface
  public interface Rule {

    /** Returns the actions for one request [at least the card's chunk length, axes]. */
    Matrix actions(PlanRequest request);
  }

  private final PolicyCard card;
  private final Rule rule;
  private long requests;

  private FakePolicy(PolicyCard card, Rule rule) {
    this.card = card;
    this.rule = rule;
  }

  /** Creates a policy from a function. */
  public static FakePolicy of(PolicyCard card, Rule rule) {
    return new FakePolicy(card, rule);
  }

  /** Creates a policy that samples every action uniformly from its range. */
  public static FakePolicy random(PolicyCard card) {
    return new FakePolicy(
        card, request -> SpecSamples.actions(card.actions(), card.chunkLength(), request.random()));
  }

  /** Creates a policy that repeats one action. */
  public static FakePolicy constant(PolicyCard card, double... action) {
    double[][] rows = new double[card.chunkLength()][];
    java.util.Arrays.fill(rows, action);
    Matrix chunk = Matrix.ofRows(rows);
    return new FakePolicy(card, request -> chunk);
  }

  @Override
  public PolicyCard card() {
    return card;
  }

  @Override
  public List<ActionChunk> plan(List<PlanRequest> batch) {
    requests += batch.size();
    return batch.stream().map(request -> new ActionChunk(rule.actions(request))).toList();
  }

  /** Returns the number of answered requests. */
  public long requests() {
    return requests;
  }

  @Override
  public void close() {}
}
