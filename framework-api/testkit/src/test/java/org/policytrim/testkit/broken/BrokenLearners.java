package org.policytrim.testkit.broken;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.example.TinyModelProvider;

/** Contract tests of a correct learner, and of learners with one mistake each. */
final class BrokenLearners {

  private BrokenLearners() {}

  /** A learner for the token head with methods to override. */
  static class Learner implements ImitationLearner {

    final TrainablePolicy policy;

    Learner(TrainablePolicy policy) {
      this.policy = policy;
    }

    @Override
    public double step(
        List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings) {
      double loss = 0;
      for (ImitationExample example : batch) {
        var features = policy.backbone().encode(List.of(example.observation())).getFirst();
        RecordedDecision replay = new RecordedDecision(features, new ActionTrace(shown(example)));
        Matrix logs = policy.head().logProbabilities(List.of(replay)).getFirst();
        double[][] weights = new double[logs.rows()][logs.columns()];
        for (int row = 0; row < countedSteps(example); row++) {
          for (int column = 0; column < logs.columns(); column++) {
            weights[row][column] = -1;
            loss -= logs.get(row, column);
          }
        }
        policy.head().accumulate(List.of(new DecisionGradient(replay, Matrix.ofRows(weights))));
      }
      var _ = policy.head().step(settings);
      return loss;
    }

    /** Returns the tokens of demonstrated values: eight bins over [-1, 1]. */
    private static NamedTensors shown(ImitationExample example) {
      Matrix actions = example.actions();
      int[] tokens =
          Arrays.stream(actions.toArray())
              .mapToInt(x -> Math.clamp((long) ((x + 1) * 4), 0, 7))
              .toArray();
      return NamedTensors.of(
          "tokens", IntTensor.wrap(Shape.of(actions.rows(), actions.columns()), tokens));
    }

    int countedSteps(ImitationExample example) {
      return example.validSteps();
    }

    @Override
    public NamedTensors trainingState() {
      return policy.head().trainingState();
    }

    @Override
    public void restore(NamedTensors state) {
      policy.head().restore(state);
    }
  }

  abstract static class Case extends ImitationLearnerContract<NoSettings> {

    /** Returns the learner. */
    ImitationLearner learner(TrainablePolicy policy) {
      return new Learner(policy);
    }

    /** Returns the card after imitationLearner(statistics). */
    PolicyCard card(PolicyCard card, NormalisationStatistics statistics) {
      return card.withStatistics(statistics);
    }

    /** Returns the tensors that are saved. */
    void save(TrainablePolicy policy, Path folder) throws IOException {
      policy.save(folder);
    }

    /** Returns the learner of an opened policy. */
    ImitationLearner learnerOfOpened(TrainablePolicy policy) {
      return learner(policy);
    }

    @Override
    public TrainablePolicy createPolicy() {
      return teachable(super.createPolicy(), this::learner);
    }

    @Override
    public TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException {
      return teachable(super.openSaved(folder, card), this::learnerOfOpened);
    }

    private TrainablePolicy teachable(
        TrainablePolicy sound, Function<TrainablePolicy, ImitationLearner> teacher) {
      return new DisturbedPolicy(sound, sound.head()) {
        private PolicyCard card = super.card();

        @Override
        public PolicyCard card() {
          return card;
        }

        @Override
        public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
          card = Case.this.card(card, statistics);
          return teacher.apply(this);
        }

        @Override
        public void save(Path folder) throws IOException {
          Case.this.save(sound, folder);
        }
      };
    }

    @Override
    public ModelProvider<NoSettings> provider() {
      return new TinyModelProvider(TinyModelProvider.Kind.TOKEN);
    }

    @Override
    public NoSettings settings() {
      return new NoSettings();
    }
  }

  static class Sound extends Case {}

  static class LearnsNothing extends Case {
    @Override
    ImitationLearner learner(TrainablePolicy policy) {
      return new Learner(policy) {
        @Override
        public double step(
            List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings) {
          return super.step(batch, random, settings.withLearningRate(0));
        }
      };
    }
  }

  static class ForgetsItsMoments extends Case {
    @Override
    ImitationLearner learner(TrainablePolicy policy) {
      return new Learner(policy) {
        @Override
        public NamedTensors trainingState() {
          return policy.head().weights();
        }
      };
    }
  }

  static class RollsItsOwnDice extends Case {
    private static final RandomGenerator DICE = new SplittableRandom(1);

    @Override
    ImitationLearner learner(TrainablePolicy policy) {
      return new Learner(policy) {
        @Override
        public double step(
            List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings) {
          return super.step(batch, random, settings) + 0.01 * DICE.nextDouble();
        }
      };
    }
  }

  static class CountsThePadding extends Case {
    @Override
    ImitationLearner learner(TrainablePolicy policy) {
      return new Learner(policy) {
        @Override
        int countedSteps(ImitationExample example) {
          return example.actions().rows();
        }
      };
    }
  }

  static class ShipsAnotherHead extends Case {
    @Override
    void save(TrainablePolicy policy, Path folder) throws IOException {
      NamedTensors learned = policy.head().weights();
      try (TrainablePolicy fresh = provider().create(settings(), context())) {
        policy.head().restore(fresh.head().weights());
      }
      policy.save(folder);
      policy.head().restore(learned);
    }
  }

  static class LearnsOnMoreSlowly extends Case {
    @Override
    ImitationLearner learnerOfOpened(TrainablePolicy policy) {
      return new Learner(policy) {
        @Override
        public double step(
            List<ImitationExample> batch, RandomGenerator random, OptimizerSettings settings) {
          return super.step(batch, random, settings.withLearningRate(1e-4));
        }
      };
    }
  }

  static class LeavesTheCardAlone extends Case {
    @Override
    PolicyCard card(PolicyCard card, NormalisationStatistics statistics) {
      return card;
    }
  }
}
