package org.policytrim.method.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.episode.Decision;
import org.policytrim.api.episode.Episode;
import org.policytrim.api.episode.EpisodeGroup;
import org.policytrim.api.episode.EpisodeKey;
import org.policytrim.api.episode.Outcome;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.ActionTrace;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.method.advantage.AdvantageGroup;
import org.policytrim.method.fixture.Episodes;
import org.policytrim.method.reward.ScoredGroup;
import org.policytrim.method.update.UpdateReport.Learning;

/** Tests {@link PolicyUpdate} with a head that records its calls. */
class PolicyUpdateTest {

  /** Records its calls; every step changes all log-probabilities by a constant. */
  private static final class RecordingHead implements TrainableActionHead {

    private final double drift;
    private final List<List<DecisionGradient>> accumulated = new ArrayList<>();
    private final List<OptimizerSettings> steps = new ArrayList<>();
    private int recomputed;

    RecordingHead(double drift) {
      this.drift = drift;
    }

    @Override
    public List<Matrix> logProbabilities(List<RecordedDecision> recorded) {
      recomputed += recorded.size();
      return Collections.nCopies(recorded.size(), Matrix.filled(5, 1, drift * steps.size()));
    }

    @Override
    public void accumulate(List<DecisionGradient> recorded) {
      accumulated.add(recorded);
    }

    @Override
    public double step(OptimizerSettings settings) {
      steps.add(settings);
      return 2;
    }

    double weightSum() {
      return accumulated.stream()
          .flatMap(List::stream)
          .mapToDouble(weighted -> weighted.weights().sum())
          .sum();
    }

    @Override
    public int chunkLength() {
      return 5;
    }

    @Override
    public long parameterCount() {
      return 1;
    }

    @Override
    public List<ActionChunk> plan(List<SampleRequest> requests) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ActionSample> sample(List<SampleRequest> requests) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double logProbabilityTolerance() {
      return 0;
    }

    @Override
    public NamedTensors weights() {
      return NamedTensors.empty();
    }

    @Override
    public NamedTensors trainingState() {
      return NamedTensors.empty();
    }

    @Override
    public void restore(NamedTensors state) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }

  private static UpdateSettings settings(
      int warmup, int epochs, int minibatches, int microBatch, String unit) {
    return new UpdateSettings(
        0.01,
        warmup,
        0.9,
        0.95,
        1e-8,
        0.01,
        1,
        epochs,
        minibatches,
        microBatch,
        0.2,
        0.2,
        OptionalDouble.empty(),
        unit,
        1);
  }

  private static final FeatureLookup NOTHING_SEEN =
      decisions -> Collections.nCopies(decisions.size(), new Features(NamedTensors.empty()));

  private static Episode episode(int group, int sibling, int steps) {
    List<Decision> decisions = new ArrayList<>();
    for (int start = 0; start < steps; start += 5) {
      ActionSample sample =
          new ActionSample(
              new ActionChunk(Matrix.filled(5, 1, 0)),
              Matrix.filled(5, 1, 0),
              new ActionTrace(NamedTensors.empty()));
      decisions.add(new Decision(decisions.size(), start, Math.min(5, steps - start), sample, 0));
    }
    return new Episode(
        new EpisodeKey("test", 0, group, sibling),
        Episodes.TASK,
        Episodes.STATE,
        5,
        decisions,
        Matrix.filled(steps, 1, 0),
        Matrix.filled(steps, 1, 0),
        new Outcome(true, steps, false));
  }

  private static AdvantageGroup group(int number, boolean kept, int[] steps, double... advantages) {
    List<Episode> siblings = new ArrayList<>();
    List<Double> worth = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      siblings.add(episode(number, i, steps[i]));
      worth.add(advantages[i]);
    }
    EpisodeGroup played = new EpisodeGroup(Episodes.TASK, Episodes.STATE, siblings);
    return new AdvantageGroup(new ScoredGroup(played, List.of()), worth, kept);
  }

  private static Learning update(
      UpdateSettings choice, TrainableActionHead head, AdvantageGroup... groups) {
    return new PolicyUpdate(choice)
        .update(head, List.of(groups), NOTHING_SEEN, new PolicyUpdate.Position(7, "trim", 0, 0));
  }

  @Test
  void everyEpisodeHasTheSameWeight() {
    RecordingHead head = new RecordingHead(0);
    // Two units and eight: each episode's gradients sum to -A / 2 over its elements.
    update(settings(0, 1, 1, 64, "slot(5)"), head, group(0, true, new int[] {10, 38}, 1, -1));
    assertThat(head.steps).hasSize(1);
    double first = 0;
    double second = 0;
    for (DecisionGradient weighted : head.accumulated.getFirst()) {
      double top = weighted.weights().get(0, 0);
      first += Math.min(top, 0);
      second += Math.max(top, 0);
    }
    assertThat(first).isCloseTo(-0.5, within(1e-12));
    assertThat(second).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void actionsThatWereNotExecutedHaveNoWeight() {
    RecordingHead head = new RecordingHead(0);
    update(settings(0, 1, 1, 64, "action"), head, group(0, true, new int[] {7, 5}, 1, -1));
    List<Matrix> weights =
        head.accumulated.getFirst().stream().map(DecisionGradient::weights).toList();
    assertThat(weights).hasSize(3);
    long silent =
        weights.stream()
            .flatMapToDouble(matrix -> Arrays.stream(matrix.toArray()))
            .filter(value -> value == 0)
            .count();
    assertThat(silent).isEqualTo(3);
  }

  @Test
  void droppedGroupsStayInTheDenominator() {
    RecordingHead alone = new RecordingHead(0);
    update(settings(0, 1, 1, 64, "plan"), alone, group(0, true, new int[] {5, 5}, 3, 1));
    RecordingHead beside = new RecordingHead(0);
    update(
        settings(0, 1, 1, 64, "plan"),
        beside,
        group(0, true, new int[] {5, 5}, 3, 1),
        group(1, false, new int[] {5, 5}, 0, 0));
    assertThat(alone.weightSum()).isCloseTo(-5 * (3 + 1) / 2.0, within(1e-12));
    assertThat(beside.weightSum()).isCloseTo(-5 * (3 + 1) / 4.0, within(1e-12));
    assertThat(beside.accumulated.getFirst()).hasSize(2);
  }

  @Test
  void aMinibatchWithoutAdvantagesTakesNoStep() {
    RecordingHead head = new RecordingHead(0);
    Learning learning =
        update(
            settings(0, 2, 4, 64, "plan"),
            head,
            group(0, false, new int[] {5, 5}, 0, 0),
            group(1, true, new int[] {5, 5}, 0, 0));
    assertThat(head.steps).isEmpty();
    assertThat(head.accumulated).isEmpty();
    assertThat(learning.optimizerSteps()).isZero();
    assertThat(learning.gradientNorm()).isZero();
  }

  @Test
  void logProbabilitiesAreRecomputedOnlyAfterTheWeightsChanged() {
    RecordingHead head = new RecordingHead(0.01);
    Learning learning =
        update(
            settings(0, 1, 2, 64, "plan"),
            head,
            group(0, true, new int[] {5, 5, 5, 5}, 1, 1, 1, 1));
    assertThat(head.steps).hasSize(2);
    assertThat(head.recomputed).isEqualTo(2);
    assertThat(learning.optimizerSteps()).isEqualTo(2);
    double logRatio = 0.05;
    assertThat(learning.approximateKl())
        .isCloseTo(Math.exp(logRatio) - 1 - logRatio, within(1e-12));
    assertThat(learning.loss()).isCloseTo((-1 - Math.exp(logRatio)) / 2, within(1e-12));
    assertThat(learning.clipFraction()).isZero();
    assertThat(learning.gradientNorm()).isEqualTo(2);
  }

  @Test
  void clippedUnitsAreCountedAndHaveNoGradient() {
    RecordingHead head = new RecordingHead(0.1);
    Learning learning =
        update(
            settings(0, 1, 2, 64, "plan"),
            head,
            group(0, true, new int[] {5, 5, 5, 5}, 1, 1, 1, 1));
    // The second minibatch's ratios are exp(0.5), beyond 1.2.
    assertThat(learning.clipFraction()).isEqualTo(0.5);
    assertThat(head.accumulated.get(1)).allMatch(weighted -> weighted.weights().sum() == 0);
  }

  @Test
  void microBatchesChangeNothingButTheirSize() {
    RecordingHead whole = new RecordingHead(0.01);
    RecordingHead pieces = new RecordingHead(0.01);
    AdvantageGroup group = group(0, true, new int[] {12, 5, 31, 8}, 1, -2, 0.5, 0.5);
    update(settings(0, 2, 2, 64, "slot(2)"), whole, group);
    update(settings(0, 2, 2, 3, "slot(2)"), pieces, group);
    assertThat(pieces.accumulated).allMatch(part -> part.size() <= 3);
    assertThat(pieces.accumulated.stream().flatMap(List::stream).toList())
        .isEqualTo(whole.accumulated.stream().flatMap(List::stream).toList());
    assertThat(pieces.steps).hasSize(4).isEqualTo(whole.steps);
  }

  @Test
  void everyEpochUsesEveryEpisodeOnce() {
    RecordingHead head = new RecordingHead(0);
    update(
        settings(0, 3, 3, 64, "plan"),
        head,
        group(0, true, new int[] {5, 5, 5, 5, 5}, 1, 2, 3, 4, 5));
    assertThat(head.steps).hasSize(9);
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(
              head.accumulated.subList(3 * epoch, 3 * epoch + 3).stream()
                  .flatMap(List::stream)
                  .count())
          .isEqualTo(5);
    }
  }

  @Test
  void theLearningRateWarmsUpOverIterations() {
    PolicyUpdate update = new PolicyUpdate(settings(5, 1, 1, 64, "plan"));
    assertThat(update.learningRate(0)).isCloseTo(0.002, within(1e-15));
    assertThat(update.learningRate(3)).isCloseTo(0.008, within(1e-15));
    assertThat(update.learningRate(4)).isEqualTo(0.01);
    assertThat(update.learningRate(400)).isEqualTo(0.01);
    assertThat(new PolicyUpdate(settings(0, 1, 1, 64, "plan")).learningRate(0)).isEqualTo(0.01);
  }
}
