package org.policytrim.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.random.RandomStream;

/** Clauses about features, chunks and samples. */
interface SamplingClauses extends HeadUnderTest {

  /** Features match their spec. */
  Clause FEATURES =
      new Clause(
          "features match the backbone's featureSpec, and the same observation gives the same"
              + " features",
          "featureSpec(), and state that encode keeps or batches that it mixes up");

  /** Chunks and samples have the declared layout. */
  Clause LENGTH =
      new Clause(
          "every chunk of the head has chunkLength() actions, as many as the card says, with a"
              + " log-probability for each of the card's axes and no other",
          "how outputs are divided, and padding that must be removed");

  /** Recomputed log-probabilities are those of the sample. */
  Clause RECOMPUTED =
      new Clause(
          "with the same weights a log-probability recomputed from features and trace equals the"
              + " one recorded, within logProbabilityTolerance()",
          "what sample and logProbabilities do differently: dropout, noise, rounding, clipping or"
              + " unnormalising before the log-probability, parts of the trace that are not kept");

  /** Randomness comes from the request. */
  Clause DRAWS =
      new Clause(
          "a sample depends on the request's features and stream alone",
          "generators shared between requests, and draws whose number depends on the batch");

  /** Samples follow the distribution of the log-probabilities. */
  Clause DENSITY =
      new Clause(
          "samples follow the distribution that logProbabilities describes: the mean of"
              + " exp(new log-probability - old) over samples is 1 for any new weights",
          "whether both use the same deviations or temperature, and all elements are counted once;"
              + " if log-probabilities are means over steps, override"
              + " logProbabilitiesAreDensities()");

  @Test
  @DisplayName("features match their spec")
  default void featuresMatchTheirSpec() {
    try (HeadTrial trial = trial()) {
      for (int place = 0; place < trial.features().size(); place++) {
        Features features = trial.features().get(place);
        FEATURES.requireSmooth(
            "featureSpec().check(features)",
            () -> trial.policy().backbone().featureSpec().check(features));
        Features alone = trial.policy().backbone().encode(List.of(observation(place))).getFirst();
        double apart = Differences.greatest(features.tensors(), alone.tensors());
        int number = place;
        FEATURES.require(
            apart <= chunkTolerance(),
            () ->
                "observation %d alone and among others: features differ by %s"
                    .formatted(number, apart));
      }
    }
  }

  @Test
  @DisplayName("chunks and samples have the declared length and axes")
  default void plansHaveTheDeclaredLength() {
    try (HeadTrial trial = trial()) {
      PolicyCard card = trial.policy().card();
      int length = trial.head().chunkLength();
      int axes = card.actions().dimensions();
      LENGTH.require(
          length == card.chunkLength(),
          () -> "chunkLength() is %d, the card says %d".formatted(length, card.chunkLength()));
      List<ActionChunk> chunks = new ArrayList<>(trial.head().plan(trial.requests(0)));
      List<ActionSample> samples = trial.samples(0);
      samples.forEach(sample -> chunks.add(sample.chunk()));
      LENGTH.require(
          chunks.size() == 2 * trial.features().size(),
          () -> "%d chunks and samples for twice as many requests".formatted(chunks.size()));
      for (ActionChunk chunk : chunks) {
        LENGTH.require(
            chunk.steps() == length && chunk.actions().columns() == axes,
            () -> "%s for %d actions of %d axes".formatted(chunk.actions(), length, axes));
      }
    }
  }

  @Test
  @DisplayName("recomputed log-probabilities equal the recorded ones")
  default void recomputedLogProbabilitiesEqualTheRecorded() {
    try (HeadTrial trial = trial()) {
      double tolerance = trial.head().logProbabilityTolerance();
      RECOMPUTED.require(
          tolerance >= 0 && tolerance <= 0.01,
          () -> "logProbabilityTolerance() is %s, too large for ratios".formatted(tolerance));
      List<ActionSample> samples = trial.samples(1);
      List<RecordedDecision> replays = trial.replays(samples);
      List<Matrix> together = trial.head().logProbabilities(replays);
      List<Matrix> backwards = trial.head().logProbabilities(replays.reversed()).reversed();
      for (int place = 0; place < samples.size(); place++) {
        Matrix recorded = samples.get(place).logProbabilities();
        Matrix alone = trial.head().logProbabilities(List.of(replays.get(place))).getFirst();
        requireClose("alone", recorded, alone, tolerance);
        requireClose("in a batch", recorded, together.get(place), tolerance);
        requireClose("in a batch backwards", recorded, backwards.get(place), tolerance);
      }
    }
  }

  @Test
  @DisplayName("samples depend on their features and stream alone")
  default void samplesDependOnTheirStreamAlone() {
    try (HeadTrial trial = trial()) {
      List<ActionSample> together = trial.samples(2);
      for (int place = 0; place < together.size(); place++) {
        int number = place;
        ActionSample alone = trial.head().sample(List.of(trial.requests(2).get(place))).getFirst();
        double apart =
            Differences.greatest(alone.chunk().actions(), together.get(place).chunk().actions());
        DRAWS.require(
            apart <= chunkTolerance(),
            () ->
                "request %d alone and among others, same stream: chunks differ by %s"
                    .formatted(number, apart));
      }
      DRAWS.require(together.equals(trial.samples(2)), () -> "the same streams gave other samples");
      List<ActionChunk> others = trial.samples(3).stream().map(ActionSample::chunk).toList();
      DRAWS.require(
          !others.equals(together.stream().map(ActionSample::chunk).toList()),
          () -> "other streams gave the same chunks: nothing is sampled");
    }
  }

  @Test
  @DisplayName("samples follow the distribution of the log-probabilities")
  default void plansAreDrawnFromTheirDensity() {
    Assumptions.assumeTrue(
        logProbabilitiesAreDensities(), "the log-probabilities are not densities");
    try (HeadTrial trial = trial()) {
      // The new weights follow the gradient of other samples' log-probabilities: with a wrong
      // sampler
      // the mean ratio then moves away from 1; with a correct one any direction would do.
      List<DecisionGradient> others =
          trial.replaysOf(draw(trial, 4)).stream()
              .map(replay -> new DecisionGradient(replay, downhill(trial)))
              .toList();
      List<ActionSample> samples = draw(trial, 5);
      List<RecordedDecision> replays = trial.replaysOf(samples);
      NamedTensors before = trial.head().weights();
      double rate = 1e-3;
      double[] logRatios = {};
      for (int attempt = 0; attempt < 5; attempt++) {
        trial.head().restore(before);
        trial.head().accumulate(others);
        var _ = trial.head().step(HeadTrial.plainSteps(rate / others.size()));
        logRatios = logRatios(samples, trial.head().logProbabilities(replays));
        rate *= Math.clamp(0.5 / Math.max(spread(logRatios), 1e-9), 0.01, 100);
      }
      double spread = spread(logRatios);
      DENSITY.require(
          spread > 0.05,
          () -> "log-probabilities hardly change with the weights (spread %s)".formatted(spread));
      double[] ratios = Arrays.stream(logRatios).map(Math::exp).toArray();
      double mean = Arrays.stream(ratios).average().orElseThrow();
      double error = spread(ratios) / Math.sqrt(ratios.length);
      DENSITY.require(
          Math.abs(mean - 1) <= 5 * error + 0.01,
          () ->
              "the mean ratio of %d samples is %.3f, with a standard error of %.3f"
                  .formatted(ratios.length, mean, error));
    }
  }

  /** Returns many samples for the first observation. */
  private List<ActionSample> draw(HeadTrial trial, int number) {
    List<SampleRequest> requests = new ArrayList<>();
    for (int draw = 0; draw < plansToDraw(); draw++) {
      requests.add(new SampleRequest(trial.features().getFirst(), RandomStream.of(number, draw)));
    }
    return trial.head().sample(requests);
  }

  /** Returns weights for which a descent step raises the log-probabilities. */
  private static Matrix downhill(HeadTrial trial) {
    int axes = trial.policy().card().actions().dimensions();
    return Matrix.filled(trial.head().chunkLength(), axes, -1);
  }

  private static double[] logRatios(List<ActionSample> samples, List<Matrix> now) {
    double[] logRatios = new double[samples.size()];
    for (int i = 0; i < logRatios.length; i++) {
      logRatios[i] = now.get(i).sum() - samples.get(i).logProbabilities().sum();
    }
    return logRatios;
  }

  private static double spread(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
            / (values.length - 1));
  }

  private static void requireClose(
      String how, Matrix recorded, Matrix recomputed, double tolerance) {
    double apart = Differences.greatest(recorded, recomputed);
    RECOMPUTED.require(
        apart <= tolerance,
        () ->
            "recomputed %s it differs by %s (%s for %s), the tolerance is %s"
                .formatted(how, apart, recomputed, recorded, tolerance));
  }
}
