package org.policytrim.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tool.ThroughputProbe.Rate;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.method.rollout.DecisionKey;
import org.policytrim.method.rollout.Rollout;
import org.policytrim.toolkit.measurement.Throughput;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Measures gradient and optimizer steps without environments.
 *
 * @param experiment the experiment with the settings of the optimizer
 * @param threads the number of threads that the policy computes with, for the result
 */
record LearningThroughput(Experiment experiment, int threads) {

  private static final int DECISIONS = 64;
  private static final double WEIGHT = 1e-3;

  /** Measures gradient and optimizer step on recorded decisions with computed features. */
  Rate decisions(TrainableActionHead head, Rollout played, double seconds) {
    List<DecisionGradient> gradients = gradients(played);
    OptimizerSettings optimizer = experiment.optimizer().at(experiment.optimizer().learningRate());
    double rate =
        Throughput.perSecond(
            () -> {
              head.accumulate(gradients);
              var _ = head.step(optimizer);
              return gradients.size();
            },
            seconds);
    String what =
        "gradient and step, %d decisions, %d weights"
            .formatted(gradients.size(), head.parameterCount());
    return new Rate(what, "decisions/s", rate, threads);
  }

  private static List<DecisionGradient> gradients(Rollout played) {
    List<DecisionKey> keys = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (EpisodeGroup group : played.groups()) {
      for (Episode episode : group.episodes()) {
        for (Decision decision : episode.decisions()) {
          if (keys.size() < DECISIONS) {
            keys.add(new DecisionKey(episode.key(), decision.index()));
            decisions.add(decision);
          }
        }
      }
    }
    List<Features> features = played.features().of(keys);
    List<DecisionGradient> gradients = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Matrix logProbabilities = decisions.get(i).sample().logProbabilities();
      gradients.add(
          new DecisionGradient(
              new RecordedDecision(features.get(i), decisions.get(i).sample().trace()),
              Matrix.filled(logProbabilities.rows(), logProbabilities.columns(), WEIGHT)));
    }
    return gradients;
  }

  /** Measures imitation steps on random actions. */
  Rate examples(TrainablePolicy policy, Observation observation, double seconds) {
    int axes = policy.card().actions().dimensions();
    int length = policy.card().chunkLength();
    RandomStream random = RandomStream.of(experiment.seed());
    double[] drawn = new double[length * axes];
    List<ImitationExample> batch = new ArrayList<>();
    for (int i = 0; i < experiment.pretrain().batch(); i++) {
      Arrays.setAll(drawn, index -> 2 * random.nextDouble() - 1);
      batch.add(new ImitationExample(observation, Matrix.of(length, axes, drawn), length));
    }
    ImitationLearner learner =
        policy.imitationLearner(NormalisationStatistics.unit(observation.state().columns(), axes));
    OptimizerSettings optimizer = experiment.optimizer().at(experiment.pretrain().learningRate());
    double rate =
        Throughput.perSecond(
            () -> {
              var _ = learner.step(batch, random, optimizer);
              return 1;
            },
            seconds);
    String what =
        "pretraining, %d examples, %d + %d weights"
            .formatted(
                batch.size(), policy.backbone().parameterCount(), policy.head().parameterCount());
    return new Rate(what, "steps/s", rate, threads);
  }
}
