package org.policytrim.method.update;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.rollout.DecisionKey;
import org.policytrim.method.update.UpdateReport.Learning;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Updates an action head with the clipped surrogate loss (docs/method.md, sections 4.7 and 4.8).
 * Episodes are shuffled into minibatches, and each minibatch is one optimiser step.
 *
 * <p>The loss is averaged over the units of an episode and then over the episodes of the minibatch,
 * so every episode has the same weight whatever its length. Episodes of dropped groups count in the
 * denominator only. A minibatch in which every advantage is 0 takes no step. Log-probabilities are
 * recomputed only if the weights have changed since the chunks were drawn; otherwise all ratios are
 * 1 and one gradient pass is enough.
 */
public final class PolicyUpdate {

  private final UpdateSettings settings;
  private final RatioUnit unit;
  private final ClippedSurrogate surrogate;

  /**
   * Creates an update.
   *
   * @param settings the optimiser and the loss
   */
  public PolicyUpdate(UpdateSettings settings) {
    this.settings = settings;
    this.unit = RatioUnit.parse(settings.ratioUnit());
    this.surrogate =
        new ClippedSurrogate(
            unit, settings.clipLow(), settings.clipHigh(), settings.dualClip().orElse(0));
  }

  /**
   * The position of an update within a run.
   *
   * @param seed the experiment's seed
   * @param phase the stage's name
   * @param iteration the iteration within the stage, from 0
   * @param policyVersion the number of optimiser steps that the head has taken so far
   */
  public record Position(long seed, String phase, int iteration, long policyVersion) {}

  private record Sample(Episode episode, double advantage) {}

  private record WeightedDecision(
      Episode episode, Decision decision, double advantage, double weight) {

    DecisionKey key() {
      return new DecisionKey(episode.key(), decision.index());
    }
  }

  /**
   * Updates the head with the groups of an iteration.
   *
   * @param head the head
   * @param groups every group of the iteration, dropped ones included
   * @param features finds the backbone's features of every decision
   * @param position the key of the random streams; the iteration also determines the warm-up
   * @return the figures; the policy's version grows by {@link Learning#optimizerSteps()}
   */
  public Learning update(
      TrainableActionHead head,
      List<AdvantageGroup> groups,
      FeatureLookup features,
      Position position) {
    long began = System.nanoTime();
    double rate = learningRate(position.iteration());
    UpdateStatistics statistics = new UpdateStatistics();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (List<Sample> minibatch : minibatches(groups, position, epoch)) {
        long version = position.policyVersion() + statistics.steps();
        step(head, minibatch, features, version, rate, statistics);
      }
    }
    return statistics.learning(rate, (System.nanoTime() - began) / 1e9);
  }

  /**
   * Returns the learning rate of an iteration, which rises linearly during the warm-up.
   *
   * @param iteration the iteration within the stage, from 0
   */
  double learningRate(int iteration) {
    return settings.learningRate()
        * Math.min(1, (iteration + 1.0) / Math.max(1, settings.warmup()));
  }

  private List<List<Sample>> minibatches(
      List<AdvantageGroup> groups, Position position, int epoch) {
    List<Sample> samples = new ArrayList<>();
    for (AdvantageGroup group : groups) {
      List<Episode> episodes = group.scored().group().episodes();
      for (int sibling = 0; sibling < episodes.size(); sibling++) {
        samples.add(new Sample(episodes.get(sibling), group.advantages().get(sibling)));
      }
    }
    Collections.shuffle(
        samples,
        Random.from(
            RandomStream.of(
                position.seed(),
                RandomStream.keyOf(position.phase() + "/minibatches"),
                position.iteration(),
                epoch)));
    List<List<Sample>> parts = new ArrayList<>();
    int count = settings.minibatches();
    for (int part = 0; part < count; part++) {
      parts.add(
          samples.subList(
              firstOf(samples.size(), part, count), firstOf(samples.size(), part + 1, count)));
    }
    return parts;
  }

  /** Returns the index of the first sample of a part, for parts of nearly equal size. */
  private static int firstOf(int samples, int part, int parts) {
    return Math.toIntExact((long) samples * part / parts);
  }

  private void step(
      TrainableActionHead head,
      List<Sample> minibatch,
      FeatureLookup features,
      long version,
      double rate,
      UpdateStatistics statistics) {
    List<WeightedDecision> decisions = new ArrayList<>();
    for (Sample sample : minibatch) {
      if (sample.advantage() != 0) {
        double weight = 1.0 / unitsOf(sample.episode()) / minibatch.size();
        for (Decision decision : sample.episode().decisions()) {
          decisions.add(
              new WeightedDecision(sample.episode(), decision, sample.advantage(), weight));
        }
      }
    }
    if (decisions.isEmpty()) {
      return;
    }
    statistics.beginStep();
    for (int from = 0; from < decisions.size(); from += settings.microBatch()) {
      List<WeightedDecision> some =
          decisions.subList(from, Math.min(from + settings.microBatch(), decisions.size()));
      head.accumulate(gradients(head, some, features, version, statistics));
    }
    OptimizerSettings optimizer = settings.at(rate);
    statistics.endStep(head.step(optimizer));
  }

  private int unitsOf(Episode episode) {
    int axes = episode.decisions().getFirst().sample().logProbabilities().columns();
    return episode.decisions().stream()
        .mapToInt(decision -> unit.count(decision.executedSteps(), axes))
        .sum();
  }

  private List<DecisionGradient> gradients(
      TrainableActionHead head,
      List<WeightedDecision> decisions,
      FeatureLookup features,
      long version,
      UpdateStatistics statistics) {
    List<Features> inputs = features.of(decisions.stream().map(WeightedDecision::key).toList());
    List<RecordedDecision> recorded = new ArrayList<>(decisions.size());
    for (int i = 0; i < decisions.size(); i++) {
      recorded.add(
          new RecordedDecision(inputs.get(i), decisions.get(i).decision().sample().trace()));
    }
    List<Matrix> current = currentLogProbabilities(head, decisions, recorded, version);
    List<DecisionGradient> gradients = new ArrayList<>(decisions.size());
    for (int i = 0; i < decisions.size(); i++) {
      WeightedDecision one = decisions.get(i);
      ClippedSurrogate.Part part =
          surrogate.part(
              current.get(i),
              one.decision().sample().logProbabilities(),
              one.decision().executedSteps(),
              one.advantage(),
              one.weight());
      statistics.add(part);
      gradients.add(new DecisionGradient(recorded.get(i), part.gradient()));
    }
    return gradients;
  }

  private static List<Matrix> currentLogProbabilities(
      TrainableActionHead head,
      List<WeightedDecision> decisions,
      List<RecordedDecision> recorded,
      long version) {
    boolean unchangedWeights =
        decisions.stream().allMatch(one -> one.decision().policyVersion() == version);
    return unchangedWeights
        ? decisions.stream().map(one -> one.decision().sample().logProbabilities()).toList()
        : head.logProbabilities(recorded);
  }
}
