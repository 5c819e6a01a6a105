package org.policytrim.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.DecisionKey;
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
import org.policytrim.method.rollout.Rollout;
import org.policytrim.toolkit.random.RandomStream;

/**
 * How fast weights learn, whatever the world around them.
 *
 * @param experiment whose settings they learn with
 * @param threads with how many threads they compute, to be told with the rates
 */
record LearningRates(Experiment experiment, int threads) {

  private static final int DECISIONS = 64;
  private static final double WEIGHT = 1e-3;

  /** Gradient and step alone, on decisions whose features are at hand. */
  Rate decisions(TrainableActionHead head, Rollout played, double seconds) {
    List<DecisionGradient> replays = replays(played);
    OptimizerSettings optimizer = experiment.optimizer().at(experiment.optimizer().learningRate());
    double rate =
        Stopwatch.rate(
            seconds,
            () -> {
              head.accumulate(replays);
              var _ = head.step(optimizer);
              return replays.size();
            });
    String what =
        "gradient and step, %d decisions, %d weights"
            .formatted(replays.size(), head.parameterCount());
    return new Rate(what, "decisions/s", rate, threads);
  }

  private static List<DecisionGradient> replays(Rollout played) {
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
    List<Features> seen = played.features().of(keys);
    List<DecisionGradient> replays = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Matrix chances = decisions.get(i).sample().logProbabilities();
      replays.add(
          new DecisionGradient(
              new RecordedDecision(seen.get(i), decisions.get(i).sample().trace()),
              Matrix.filled(chances.rows(), chances.columns(), WEIGHT)));
    }
    return replays;
  }

  /** Steps of imitation on random actions. */
  Rate examples(TrainablePolicy policy, Observation seen, double seconds) {
    int axes = policy.card().actions().dimensions();
    int length = policy.card().chunkLength();
    RandomStream random = RandomStream.of(experiment.seed());
    double[] drawn = new double[length * axes];
    List<ImitationExample> batch = new ArrayList<>();
    for (int i = 0; i < experiment.pretrain().batch(); i++) {
      Arrays.setAll(drawn, place -> 2 * random.nextDouble() - 1);
      batch.add(new ImitationExample(seen, Matrix.of(length, axes, drawn), length));
    }
    ImitationLearner learner =
        policy.imitationLearner(NormalisationStatistics.unit(seen.state().columns(), axes));
    OptimizerSettings optimizer = experiment.optimizer().at(experiment.pretrain().learningRate());
    double rate =
        Stopwatch.rate(
            seconds,
            () -> {
              var _ = learner.step(batch, random, optimizer);
              return 1;
            });
    String what =
        "pretraining, %d examples, %d + %d weights"
            .formatted(
                batch.size(), policy.backbone().parameterCount(), policy.head().parameterCount());
    return new Rate(what, "steps/s", rate, threads);
  }
}
