package org.policytrim.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.random.RandomStream;

/**
 * The requirements of the SPI on an {@link ImitationLearner}.
 *
 * <pre>{@code
 * class MyLearnerContractTest extends ImitationLearnerContract<MySettings> {
 *   public ModelProvider<MySettings> provider() { return new MyProvider(); }
 *   public MySettings settings() { return new MySettings(16); }
 * }
 * }</pre>
 *
 * @param <C> the provider's settings
 */
public abstract class ImitationLearnerContract<C extends Record> extends ModelContract<C> {

  private static final Clause LEARNS =
      new Clause(
          "repeated steps on one batch lower its loss, which stays finite",
          "the sign and the scale of the gradient, and which parameters the optimiser holds");

  private static final Clause EXACT =
      new Clause(
          "equal streams give equal steps, and a learner restored from trainingState() continues"
              + " exactly as without an interruption, bit for bit",
          "moments, step counts, averaged weights and anything else kept between steps; chance"
              + " that does not come from the stream");

  private static final Clause FORGETS_THE_TAIL =
      new Clause("actions past an example's validSteps do not count", "the mask of the loss");

  private static final Clause NORMALISES =
      new Clause(
          "after imitationLearner(statistics) the card contains these statistics",
          "imitationLearner, and card()");

  private static final Clause SHIPPED =
      new Clause(
          "a trained policy gives the same features and chunks after saving and opening, alone"
              + " and in a batch",
          "save and open, especially of the backbone, the statistics and the prompts");

  private static final Clause LEARNS_ON =
      new Clause(
          "an opened policy continues to learn as the saved one would, bit for bit",
          "what a learner needs from the backbone that an opened bundle does not contain");

  /** The size of a batch: large enough to be split, and odd. */
  private static final int CROWD = 17;

  /** Returns the largest difference of features and chunks after saving and opening. */
  public double savedTolerance() {
    return 1e-4;
  }

  /** Returns the number of steps in which the loss must fall. */
  public int learningSteps() {
    return 80;
  }

  /** Returns optimiser settings under which the loss falls. */
  public OptimizerSettings learningSettings() {
    return new OptimizerSettings(3e-3, 0.9, 0.95, 1e-8, 0, 1.0);
  }

  /** Returns steps of an artificial demonstration. */
  public List<ImitationExample> batch() {
    ModelContext context = context();
    RandomStream random = RandomStream.of(0xBA7C);
    List<ImitationExample> batch = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      int valid = number % 3 == 0 ? Math.max(1, context.chunkLength() / 2) : context.chunkLength();
      batch.add(
          new ImitationExample(
              observation(number),
              SpecSamples.actions(context.actions(), context.chunkLength(), random),
              valid));
    }
    return batch;
  }

  private NormalisationStatistics statistics() {
    ModelContext context = context();
    NormalisationStatistics.Range state = new NormalisationStatistics.Range(0.1, 1.1, -2, 2);
    List<NormalisationStatistics.Range> actions =
        context.actions().axes().stream()
            .map(
                axis -> {
                  double middle = (axis.low() + axis.high()) / 2;
                  double half = (axis.high() - axis.low()) / 2;
                  return new NormalisationStatistics.Range(
                      middle, half / 2, middle - half, middle + half);
                })
            .toList();
    return new NormalisationStatistics(
        java.util.Collections.nCopies(context.observations().stateSize(), state), actions);
  }

  @Test
  @DisplayName("the loss falls on a fixed batch")
  void lossFallsOnAFixedBatch() {
    try (TrainablePolicy policy = createPolicy()) {
      ImitationLearner learner = policy.imitationLearner(statistics());
      List<Double> losses = new ArrayList<>();
      for (int step = 0; step < learningSteps(); step++) {
        losses.add(learner.step(batch(), RandomStream.of(1, step), learningSettings()));
      }
      LEARNS.require(
          losses.stream().allMatch(Double::isFinite), () -> "losses of %s".formatted(losses));
      double first = mean(losses.subList(0, 5));
      double last = mean(losses.subList(losses.size() - 5, losses.size()));
      LEARNS.require(
          last < 0.9 * first,
          () ->
              "a mean loss of %.4g over the first five of %d steps, of %.4g over the last five"
                  .formatted(first, losses.size(), last));
    }
  }

  @Test
  @DisplayName("a restored learner continues exactly")
  void learnersGoOnExactly() {
    try (TrainablePolicy policy = createPolicy();
        TrainablePolicy other = createPolicy()) {
      ImitationLearner learner = policy.imitationLearner(statistics());
      learn(learner, 0, 4);
      NamedTensors state = learner.trainingState();
      ImitationLearner resumed = other.imitationLearner(statistics());
      learn(resumed, 7, 9);
      resumed.restore(state);
      List<Double> losses = learn(learner, 4, 8);
      List<Double> again = learn(resumed, 4, 8);
      EXACT.require(
          losses.equals(again), () -> "losses of %s, resumed %s".formatted(losses, again));
      String unequal = Differences.firstUnequal(learner.trainingState(), resumed.trainingState());
      EXACT.require(unequal.isEmpty(), () -> "four steps after the restore " + unequal);
      EXACT.require(
          policy
              .backbone()
              .encode(List.of(observation(0)))
              .equals(other.backbone().encode(List.of(observation(0)))),
          () -> "four steps after the restore the backbones give different features");
      String head = Differences.firstUnequal(policy.head().weights(), other.head().weights());
      EXACT.require(head.isEmpty(), () -> "four steps after the restore, in the head, " + head);
    }
  }

  @Test
  @DisplayName("actions past the valid ones do not count")
  void invalidStepsDoNotCount() {
    try (TrainablePolicy policy = createPolicy();
        TrainablePolicy other = createPolicy()) {
      ImitationExample example = batch().getFirst();
      double[][] rows = new double[example.actions().rows()][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = example.actions().row(row);
        if (row >= example.validSteps()) {
          java.util.Arrays.setAll(rows[row], axis -> context().actions().axes().get(axis).high());
        }
      }
      ImitationExample altered =
          new ImitationExample(example.observation(), Matrix.ofRows(rows), example.validSteps());
      double loss = firstLoss(policy, example);
      double alteredLoss = firstLoss(other, altered);
      FORGETS_THE_TAIL.require(
          Math.abs(loss - alteredLoss) <= 1e-5 * Math.abs(loss),
          () ->
              "%d of %d steps are valid; with other actions after them the loss is %s instead of %s"
                  .formatted(example.validSteps(), rows.length, alteredLoss, loss));
    }
  }

  @Test
  @DisplayName("the card contains the statistics")
  void theCardHoldsTheStatistics() {
    try (TrainablePolicy policy = createPolicy()) {
      var _ = policy.imitationLearner(statistics());
      NORMALISES.require(
          policy.card().statistics().equals(statistics()),
          () -> "the card holds " + policy.card().statistics());
    }
  }

  @Test
  @DisplayName("saving and opening preserves what was learned")
  void whatWasLearnedIsShipped(@TempDir Path folder) throws IOException {
    try (TrainablePolicy policy = createPolicy()) {
      learn(policy.imitationLearner(statistics()), 0, 12);
      policy.save(folder);
      try (TrainablePolicy shipped = openSaved(folder, policy.card())) {
        for (int batch : new int[] {1, CROWD}) {
          requireSame(policy, shipped, batch);
        }
      }
    }
  }

  private void requireSame(TrainablePolicy policy, TrainablePolicy shipped, int batch) {
    List<Observation> seen =
        IntStream.range(0, batch).mapToObj(number -> observation(policy, number)).toList();
    List<Features> features = policy.backbone().encode(seen);
    List<Features> others = shipped.backbone().encode(seen);
    List<ActionChunk> chunks = policy.plan(requests(seen));
    List<ActionChunk> again = shipped.plan(requests(seen));
    for (int row = 0; row < batch; row++) {
      int number = row;
      double apart = Differences.greatest(features.get(row).tensors(), others.get(row).tensors());
      SHIPPED.require(
          apart <= savedTolerance(),
          () -> "features of observation %d of %d differ by %s".formatted(number, batch, apart));
      double chunkDifference =
          Differences.greatest(chunks.get(row).actions(), again.get(row).actions());
      SHIPPED.require(
          chunkDifference <= savedTolerance(),
          () ->
              "chunks for observation %d of %d differ by %s"
                  .formatted(number, batch, chunkDifference));
    }
  }

  private static List<PlanRequest> requests(List<Observation> seen) {
    return IntStream.range(0, seen.size())
        .mapToObj(number -> new PlanRequest(seen.get(number), RandomStream.of(4, number)))
        .toList();
  }

  @Test
  @DisplayName("an opened policy continues to learn")
  void openedPoliciesLearnOn(@TempDir Path folder) throws IOException {
    try (TrainablePolicy policy = createPolicy()) {
      policy.save(folder);
      try (TrainablePolicy opened = openSaved(folder, policy.card())) {
        learn(policy.imitationLearner(statistics()), 0, 4);
        learn(opened.imitationLearner(statistics()), 0, 4);
        List<Observation> seen = List.of(observation(policy, 0));
        LEARNS_ON.require(
            policy.backbone().encode(seen).equals(opened.backbone().encode(seen)),
            () -> "after four steps the backbones give different features");
        String head = Differences.firstUnequal(policy.head().weights(), opened.head().weights());
        LEARNS_ON.require(head.isEmpty(), () -> "after four steps, in the head, " + head);
      }
    }
  }

  private double firstLoss(TrainablePolicy policy, ImitationExample example) {
    return policy
        .imitationLearner(statistics())
        .step(List.of(example), RandomStream.of(2), learningSettings());
  }

  private List<Double> learn(ImitationLearner learner, int from, int to) {
    List<Double> losses = new ArrayList<>();
    for (int step = from; step < to; step++) {
      losses.add(learner.step(batch(), RandomStream.of(3, step), learningSettings()));
    }
    return losses;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
