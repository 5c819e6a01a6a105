package org.policytrim.method.update;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.DecisionKey;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.update.UpdateReport.Learning;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Moves an action head along the clipped surrogate (METHOD section 4): episodes are dealt into
 * minibatches, each minibatch is one optimiser step.
 *
 * <p>An episode's units are averaged, then the minibatch's episodes are, so each weighs the same
 * whatever its length; episodes of dropped groups stay in that denominator and cost nothing else. A
 * minibatch that holds nothing to learn from takes no step. Log-probabilities are recomputed only
 * for decisions that other weights have drawn: where the policy's version is still the decision's,
 * the ratio is 1 and one gradient pass is enough.
 */
public final class PolicyUpdate {

  private final UpdateSettings settings;
  private final RatioUnit unit;
  private final ClippedSurrogate surrogate;

  /** Updates under these settings. */
  public PolicyUpdate(UpdateSettings settings) {
    this.settings = settings;
    this.unit = RatioUnit.parse(settings.ratioUnit());
    this.surrogate =
        new ClippedSurrogate(unit, settings.clipLow(), settings.clipHigh(), settings.dualClip());
  }

  /**
   * Where an update stands in a run.
   *
   * @param seed the experiment's
   * @param phase the stage's name
   * @param iteration within the stage, from 0
   * @param policyVersion optimiser steps the head has taken so far
   */
  public record Place(long seed, String phase, int iteration, long policyVersion) {}

  private record Sample(Episode episode, double advantage) {}

  private record Task(Episode episode, Decision decision, double advantage, double weight) {

    DecisionKey key() {
      return new DecisionKey(episode.key(), decision.index());
    }
  }

  /**
   * Learns from an iteration's groups.
   *
   * @param head what is moved
   * @param groups every group of the iteration, the dropped ones too
   * @param features what the backbone saw
   * @param place for the streams that deal minibatches, and the warm-up
   * @return figures; {@link Learning#optimizerSteps()} is what the policy's version grows by
   */
  public Learning update(
      TrainableActionHead head, List<AdvantageGroup> groups, FeatureLookup features, Place place) {
    long began = System.nanoTime();
    double rate = learningRate(place.iteration());
    UpdateStatistics statistics = new UpdateStatistics();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (List<Sample> minibatch : minibatches(groups, place, epoch)) {
        long version = place.policyVersion() + statistics.steps();
        learn(head, minibatch, features, version, rate, statistics);
      }
    }
    return statistics.learning(rate, (System.nanoTime() - began) / 1e9);
  }

  /** The rate of an iteration: rises linearly over the warm-up, then stays. */
  public double learningRate(int iteration) {
    return settings.learningRate()
        * Math.min(1, (iteration + 1.0) / Math.max(1, settings.warmup()));
  }

  private List<List<Sample>> minibatches(List<AdvantageGroup> groups, Place place, int epoch) {
    List<Sample> samples = new ArrayList<>();
    for (AdvantageGroup group : groups) {
      List<Episode> episodes = group.scored().group().episodes();
      for (int sibling = 0; sibling < episodes.size(); sibling++) {
        samples.add(new Sample(episodes.get(sibling), group.advantages().get(sibling)));
      }
    }
    Collections.shuffle(
        samples,
        java.util.Random.from(
            RandomStream.of(
                place.seed(),
                RandomStream.keyOf(place.phase() + "/minibatches"),
                place.iteration(),
                epoch)));
    List<List<Sample>> parts = new ArrayList<>();
    int count = settings.minibatches();
    for (int part = 0; part < count; part++) {
      parts.add(
          samples.subList(
              border(samples.size(), part, count), border(samples.size(), part + 1, count)));
    }
    return parts;
  }

  /** Where a part begins when so many samples are cut into parts of nearly equal size. */
  private static int border(int samples, int part, int parts) {
    return Math.toIntExact((long) samples * part / parts);
  }

  private void learn(
      TrainableActionHead head,
      List<Sample> minibatch,
      FeatureLookup features,
      long version,
      double rate,
      UpdateStatistics statistics) {
    List<Task> tasks = new ArrayList<>();
    for (Sample sample : minibatch) {
      if (sample.advantage() != 0) {
        double weight = 1.0 / unitsOf(sample.episode()) / minibatch.size();
        for (Decision decision : sample.episode().decisions()) {
          tasks.add(new Task(sample.episode(), decision, sample.advantage(), weight));
        }
      }
    }
    if (tasks.isEmpty()) {
      return;
    }
    statistics.beginStep();
    for (int from = 0; from < tasks.size(); from += settings.microBatch()) {
      List<Task> some = tasks.subList(from, Math.min(from + settings.microBatch(), tasks.size()));
      head.accumulate(weighted(head, some, features, version, statistics));
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

  private List<DecisionGradient> weighted(
      TrainableActionHead head,
      List<Task> tasks,
      FeatureLookup features,
      long version,
      UpdateStatistics statistics) {
    List<Features> seen = features.of(tasks.stream().map(Task::key).toList());
    List<RecordedDecision> replays = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      replays.add(new RecordedDecision(seen.get(i), tasks.get(i).decision().sample().trace()));
    }
    List<Matrix> present = presentLogProbabilities(head, tasks, replays, version);
    List<DecisionGradient> weighted = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      ClippedSurrogate.Part part =
          surrogate.part(
              present.get(i),
              task.decision().sample().logProbabilities(),
              task.decision().executedSteps(),
              task.advantage(),
              task.weight());
      statistics.add(part);
      weighted.add(new DecisionGradient(replays.get(i), part.gradient()));
    }
    return weighted;
  }

  private static List<Matrix> presentLogProbabilities(
      TrainableActionHead head, List<Task> tasks, List<RecordedDecision> replays, long version) {
    boolean drawnByTheseWeights =
        tasks.stream().allMatch(task -> task.decision().policyVersion() == version);
    return drawnByTheseWeights
        ? tasks.stream().map(task -> task.decision().sample().logProbabilities()).toList()
        : head.logProbabilities(replays);
  }
}
