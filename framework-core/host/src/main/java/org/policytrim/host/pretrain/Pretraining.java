package org.policytrim.host.pretrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.host.checkpoint.Checkpoint;
import org.policytrim.host.checkpoint.CheckpointStore;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Trains a policy by imitation of demonstrations. The random stream of each step is keyed by its
 * number, the learning rate warms up linearly and falls to a tenth along a cosine, and training
 * resumes from a checkpoint with identical results.
 */
public final class Pretraining {

  private static final long EXAMPLES = RandomStream.keyOf("pretraining/examples");
  private static final long LEARNER = RandomStream.keyOf("pretraining/learner");
  private static final String PART = "learner";
  private static final double FORGET = 0.98;

  private final PretrainSettings settings;
  private final long seed;
  private final CheckpointStore<PretrainingState> checkpoints;

  /**
   * Creates the training.
   *
   * @param settings the number of steps, rates and sizes
   * @param seed the seed of the experiment
   * @param checkpoints stores its checkpoints
   */
  public Pretraining(
      PretrainSettings settings, long seed, CheckpointStore<PretrainingState> checkpoints) {
    this.settings = settings;
    this.seed = seed;
    this.checkpoints = checkpoints;
  }

  /**
   * Receives every step on the calling thread. It may throw a {@link CancellationException} to stop
   * after a checkpoint.
   */
  @FunctionalInterface
  public interface StepListener {

    /** Called after a step with the number of finished steps and the running mean of the loss. */
    void finished(int steps, int total, double loss);
  }

  /**
   * Trains a new policy, or resumes from the newest checkpoint.
   *
   * @return the final state
   */
  public PretrainingState train(
      TrainablePolicy policy, DemonstrationSet set, StepListener listener) {
    ImitationLearner learner =
        policy.imitationLearner(DemonstrationStatistics.of(set.demonstrations()));
    ExampleSampler sampler = new ExampleSampler(set.demonstrations(), policy.card().chunkLength());
    PretrainingState state = resume(learner);
    while (state.steps() < settings.steps()) {
      state = step(learner, sampler, state);
      if (state.steps() % settings.checkpointEvery() == 0) {
        save(learner, state);
      }
      try {
        listener.finished(state.steps(), settings.steps(), state.loss());
      } catch (CancellationException stopped) {
        save(learner, state);
        throw stopped;
      }
    }
    return state;
  }

  private PretrainingState step(
      ImitationLearner learner, ExampleSampler sampler, PretrainingState state) {
    int number = state.steps();
    List<ImitationExample> batch =
        sampler.draw(settings.batch(), RandomStream.of(seed, EXAMPLES, number));
    double loss =
        learner.step(
            batch,
            RandomStream.of(seed, LEARNER, number),
            new OptimizerSettings(
                learningRate(number),
                0.9,
                0.95,
                1e-8,
                settings.weightDecay(),
                settings.gradientClip()));
    if (!Double.isFinite(loss)) {
      throw new PluginException(
          "pretraining",
          "the loss is %s at step %d".formatted(loss, number),
          "Decrease pretrain.learning-rate or increase pretrain.warmup");
    }
    double mean = Double.isNaN(state.loss()) ? loss : FORGET * state.loss() + (1 - FORGET) * loss;
    return new PretrainingState(number + 1, mean);
  }

  /** Returns the learning rate of a step, counted from 0. */
  double learningRate(int step) {
    if (step < settings.warmup()) {
      return settings.learningRate() * (step + 1) / settings.warmup();
    }
    double left = settings.steps() - settings.warmup();
    double progress = left <= 0 ? 1 : (step - settings.warmup()) / left;
    return settings.learningRate() * (0.1 + 0.9 * 0.5 * (1 + StrictMath.cos(Math.PI * progress)));
  }

  private PretrainingState resume(ImitationLearner learner) {
    try {
      Optional<Checkpoint<PretrainingState>> latest = checkpoints.latest().checkpoint();
      if (latest.isEmpty()) {
        return new PretrainingState(0, Double.NaN);
      }
      learner.restore(latest.get().tensors(PART));
      return latest.get().state();
    } catch (IOException failure) {
      throw new UncheckedIOException("pretraining can't resume from its checkpoint", failure);
    }
  }

  private void save(ImitationLearner learner, PretrainingState state) {
    try {
      checkpoints.save(state, Map.of(PART, learner.trainingState()));
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the checkpoint of step %d can't be written".formatted(state.steps()), failure);
    }
  }
}
