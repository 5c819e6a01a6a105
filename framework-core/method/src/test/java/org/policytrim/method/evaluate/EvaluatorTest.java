package org.policytrim.method.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.method.execution.ExecutionRule;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.perturbation.ObservationPerturbation;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;
import org.policytrim.method.reward.StepSaving;
import org.policytrim.method.reward.Success;
import org.policytrim.method.rollout.EnvironmentWorkers;

/** Tests {@link Evaluator} and {@link EvaluationPlan} in a small benchmark. */
class EvaluatorTest {

  private final LineWorld world = new LineWorld(60, "near", "far");
  private final EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 8);
  private final Evaluator evaluator = new Evaluator(workers);
  private final EvaluationPlan plan =
      EvaluationPlan.of(7, world.suite().tasks(), StateSplit.EVALUATION, 10);
  private final Policy policy = Gaussians.towardsTheGoal(world, 15, 2, 0.2);

  @AfterEach
  void close() {
    workers.close();
  }

  private Evaluation evaluate(EvaluationRequest request) {
    return evaluator.evaluate(request, (done, total) -> {});
  }

  /** A policy whose actions are random numbers, so that they reveal its random streams. */
  private final class RandomPolicy implements Policy {

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public PolicyCard card() {
      return policy.card().withHorizon(5);
    }

    @Override
    public List<ActionChunk> plan(List<PlanRequest> requests) {
      calls.addAndGet(requests.size());
      return requests.stream()
          .map(request -> new ActionChunk(Matrix.filled(15, 1, request.random().nextDouble())))
          .toList();
    }

    @Override
    public void close() {
      // Nothing to close.
    }
  }

  @Test
  void playsEveryEntryOnceInOrderFromItsSeed() {
    Evaluation first = evaluate(EvaluationRequest.of("base", new RandomPolicy(), plan));
    assertThat(first.report().horizon()).isEqualTo(5);
    assertThat(first.report().episodes().stream().map(EvaluatedEpisode::initialState).toList())
        .isEqualTo(plan.entries().stream().map(EvaluationPlan.Entry::initialState).toList());
    assertThat(first.report().episodes().stream().map(EvaluatedEpisode::seed).toList())
        .isEqualTo(plan.entries().stream().map(EvaluationPlan.Entry::seed).toList())
        .doesNotHaveDuplicates();
    Evaluation again = evaluate(EvaluationRequest.of("trimmed", new RandomPolicy(), plan));
    assertThat(steps(again)).isEqualTo(steps(first));
  }

  private static List<Integer> steps(Evaluation evaluation) {
    return evaluation.report().episodes().stream().map(EvaluatedEpisode::steps).toList();
  }

  @Test
  void callsAreCounted() {
    RandomPolicy random = new RandomPolicy();
    Evaluation evaluation = evaluate(EvaluationRequest.of("base", random, plan));
    assertThat(evaluation.report().episodes().stream().mapToInt(EvaluatedEpisode::calls).sum())
        .isEqualTo(random.calls.get());
    for (EvaluatedEpisode episode : evaluation.report().episodes()) {
      assertThat(episode.calls()).isEqualTo(Math.ceilDiv(episode.steps(), 5));
    }
  }

  @Test
  void aHorizonBeyondTheChunkIsRefused() {
    assertThat(policy.card().horizon()).isEqualTo(1);
    assertThat(EvaluationRequest.forced("base", policy, 5, plan).horizon()).isEqualTo(5);
    assertThatThrownBy(() -> EvaluationRequest.forced("base", policy, 16, plan))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("predicts 15 actions per call, so it cannot execute 16");
  }

  @Test
  void aPerturbationIsTheSameForPoliciesThatPlanAtTheSameStep() {
    List<Double> drawn = new ArrayList<>();
    ObservationPerturbation noting =
        (observation, random) -> {
          drawn.add(random.nextDouble());
          return observation;
        };
    evaluate(EvaluationRequest.forced("base", policy, 5, plan).under(noting));
    List<Double> base = List.copyOf(drawn);
    drawn.clear();
    Policy slower = Gaussians.towardsTheGoal(world, 15, 1, 0.2);
    evaluate(EvaluationRequest.forced("trimmed", slower, 5, plan).under(noting));
    // The first round observes step 0 of the first eight episodes.
    assertThat(drawn.subList(0, 8)).isEqualTo(base.subList(0, 8)).doesNotHaveDuplicates();
  }

  @Test
  void aPerturbationReachesThePolicy() {
    ObservationPerturbation blind =
        (observation, random) ->
            new Observation(
                observation.images(),
                observation.state().map(value -> 0),
                observation.instruction());
    assertThat(evaluate(EvaluationRequest.of("base", policy, plan)).report().successRate())
        .isEqualTo(1);
    assertThat(
            evaluate(EvaluationRequest.of("base", policy, plan).under(blind))
                .report()
                .successRate())
        .isZero();
  }

  @Test
  void rewardsAreThoseOfTheEpisodeAlone() {
    RewardComposition rewards =
        new RewardComposition(
            List.of(
                new WeightedTerm("success", 2, new Success()),
                new WeightedTerm("step-saving", 0.5, new StepSaving(new StepSaving.Settings(60)))));
    EvaluatedEpisode episode =
        evaluate(EvaluationRequest.of("base", policy, plan).scoredBy(rewards))
            .report()
            .episodes()
            .getFirst();
    assertThat(episode.rewards())
        .containsExactly(
            new RewardPart("success", 2),
            new RewardPart("step-saving", 0.5 * (60 - (episode.steps() - 1)) / 60));
  }

  @Test
  void aPolicyThatDoesNotFitIsRefusedByName() {
    LineWorld other = new LineWorld(60, "near");
    try (EnvironmentWorkers elsewhere = new EnvironmentWorkers(other, 1, 1)) {
      Policy wrong =
          new Policy() {
            @Override
            public PolicyCard card() {
              PolicyCard card = policy.card();
              return new PolicyCard(
                  "odd",
                  "1",
                  "v0",
                  new ActionSpec(card.actions().axes(), 25),
                  card.observations(),
                  15,
                  15,
                  1,
                  card.statistics(),
                  "");
            }

            @Override
            public List<ActionChunk> plan(List<PlanRequest> requests) {
              throw new AssertionError("never asked");
            }

            @Override
            public void close() {
              // Nothing to close.
            }
          };
      assertThatThrownBy(
              () ->
                  new Evaluator(elsewhere)
                      .evaluate(EvaluationRequest.of("base", wrong, plan), (done, total) -> {}))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("odd")
          .hasMessageContaining("25.0 Hz");
    }
  }

  @Test
  void changesAtBoundariesAreComparedWithChangesWithinChunks() {
    Policy alternating =
        new Policy() {
          @Override
          public PolicyCard card() {
            return policy.card().withHorizon(2);
          }

          @Override
          public List<ActionChunk> plan(List<PlanRequest> requests) {
            double[] values = new double[15];
            values[0] = 0.1;
            values[1] = 0.4;
            ActionChunk rising = new ActionChunk(Matrix.of(15, 1, values));
            return Collections.nCopies(requests.size(), rising);
          }

          @Override
          public void close() {
            // Nothing to close.
          }
        };
    // Changes are +0.3 within chunks and -0.3 at boundaries.
    assertThat(evaluate(EvaluationRequest.of("base", alternating, plan)).borderJump())
        .isCloseTo(1, within(1e-12));
    // Chunks of one action have no change within them.
    assertThat(evaluate(EvaluationRequest.forced("base", alternating, 1, plan)).borderJump())
        .isNaN();
  }

  @Test
  void theExpertBaselineUsesTheFastestStyle() {
    ExpertBaseline baseline = ExpertBaseline.play(workers, world, plan);
    assertThat(baseline.style()).isEqualTo("expert");
    assertThat(baseline.episodes()).isEqualTo(20);
    assertThat(baseline.successRate()).isEqualTo(1);
    // The line is 0.4 to 1.4 long and a step covers 0.1 of it.
    assertThat(baseline.stepsSuccessMean()).isBetween(5.0, 12.0);
    assertThat(ExpertBaseline.play(workers, world, plan)).isEqualTo(baseline);
  }

  @Test
  void splitsAndSeedsGiveDifferentPlans() {
    EvaluationPlan selection =
        EvaluationPlan.of(7, world.suite().tasks(), StateSplit.VALIDATION, 10);
    assertThat(selection.entries().stream().map(EvaluationPlan.Entry::seed).toList())
        .doesNotContainAnyElementsOf(
            plan.entries().stream().map(EvaluationPlan.Entry::seed).toList());
    EvaluationPlan longer = EvaluationPlan.of(7, world.suite().tasks(), StateSplit.EVALUATION, 12);
    assertThat(longer.entries().subList(0, 10)).isEqualTo(plan.entries().subList(0, 10));
    assertThatThrownBy(() -> new EvaluationPlan(List.of())).hasMessageContaining("at least one");
    EvaluationPlan.Entry one = plan.entries().getFirst();
    assertThatThrownBy(() -> new EvaluationPlan(List.of(one, one)))
        .hasMessageContaining("occurs twice");
  }

  /** Executes a third of every chunk of 15 actions. */
  private record Third(int samples) implements ExecutionRule {

    @Override
    public int executed(List<ActionChunk> chunks, ActionSpec spec) {
      assertThat(chunks).hasSize(samples);
      return 5;
    }
  }

  @Test
  void aRuleShortensEveryChunk() {
    EvaluationReport fixed = evaluate(EvaluationRequest.forced("fixed", policy, 5, plan)).report();
    EvaluationReport ruled =
        evaluate(EvaluationRequest.forced("ruled", policy, 15, plan).following(new Third(3)))
            .report();
    assertThat(ruled.callsMean()).isEqualTo(fixed.callsMean());
    assertThat(ruled.stepsAllMean()).isEqualTo(fixed.stepsAllMean());
  }

  @Test
  void aRuleNeedsTheHeadOfThePolicy() {
    assertThatThrownBy(
            () -> EvaluationRequest.of("remote", new RandomPolicy(), plan).following(new Third(2)))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("head");
  }
}
