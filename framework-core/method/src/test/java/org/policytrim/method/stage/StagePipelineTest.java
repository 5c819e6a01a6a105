package org.policytrim.method.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.fixture.GaussianPolicy;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;
import org.policytrim.method.reward.StepSaving;
import org.policytrim.method.reward.Success;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.update.UpdateSettings;

/** Tests {@link StagePipeline} with two short stages. */
class StagePipelineTest {

  static final UpdateSettings UPDATE =
      new UpdateSettings(
          0.01,
          0,
          0.9,
          0.95,
          1e-8,
          0.01,
          1,
          1,
          2,
          64,
          0.2,
          0.2,
          OptionalDouble.empty(),
          "slot(5)",
          1);

  private final LineWorld world = new LineWorld(60, "near");
  private final EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 8);
  private final Memory storage = new Memory();
  private final List<String> started = new ArrayList<>();

  @AfterEach
  void close() {
    workers.close();
    assertThat(world.open()).isZero();
  }

  private StagePipeline pipeline() {
    return pipeline(0, KeptCheckpoint.BEST);
  }

  private StagePipeline pipeline(double average, KeptCheckpoint keep) {
    EvaluationPlan plan = EvaluationPlan.of(7, world.suite().tasks(), StateSplit.VALIDATION, 6);
    Evaluator evaluator = new Evaluator(workers);
    RunListener listener =
        new RunListener() {
          @Override
          public void stageStarted(String stage, int iterations) {
            started.add(stage);
          }
        };
    StopFlag stop = new StopFlag();
    CheckpointSelection selection =
        new CheckpointSelection(
            new SelectionSettings(6, 0.05, 0.15, 2, average),
            plan,
            evaluator,
            evaluator
                .evaluate(
                    EvaluationRequest.of("base", storage.openBase(), plan), (done, total) -> {})
                .report(),
            listener,
            stop);
    return new StagePipeline(
        List.of(
            new StageDefinition(
                "extend",
                List.of(1, 3),
                new RewardComposition(List.of(new WeightedTerm("success", 1, new Success()))),
                2,
                UPDATE,
                KeptCheckpoint.BEST,
                false),
            new StageDefinition(
                "trim",
                List.of(),
                new RewardComposition(
                    List.of(
                        new WeightedTerm("success", 1, new Success()),
                        new WeightedTerm(
                            "step-saving", 1, new StepSaving(new StepSaving.Settings(60))))),
                2,
                UPDATE,
                keep,
                false)),
        new StagePipeline.Setup(
            7,
            workers,
            new RolloutSettings(
                4,
                2,
                8,
                0,
                OptionalInt.of(2),
                OptionalInt.empty(),
                OptionalInt.empty(),
                0,
                RolloutSettings.FeaturePolicy.KEEP),
            new AdvantageSettings(0.1, 1, AdvantageSettings.Baseline.GROUP, 0, 0, 0.3)),
        selection,
        storage,
        listener,
        stop);
  }

  @Test
  void trainsEachStageFromThePreviousOne() {
    List<StageOutcome> outcomes = pipeline().train();
    assertThat(started).containsExactly("extend", "trim");
    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.getFirst().reports()).hasSize(2);
    assertThat(outcomes.getLast().horizon()).isEqualTo(outcomes.getFirst().horizon());
    assertThat(storage.opened).allMatch(GaussianPolicy::isClosed);
  }

  @Test
  void readsFinishedStagesFromTheirCheckpoints() {
    List<StageOutcome> first = pipeline().train();
    started.clear();
    List<StageOutcome> again = pipeline().train();
    assertThat(started).isEmpty();
    assertThat(again.getLast().weights()).isEqualTo(first.getLast().weights());
    assertThat(again.getLast().chosen()).isEqualTo(first.getLast().chosen());
  }

  @Test
  void anAblationTrainsOnlyTheStagesFromTheFirstThatUsesTheTerm() {
    StagePipeline pipeline = pipeline();
    List<StageOutcome> original = pipeline.train();
    started.clear();
    List<StageOutcome> outcomes = pipeline.train(new Ablation("step-saving"), original);
    assertThat(started).containsExactly("no-step-saving/trim");
    assertThat(outcomes.getFirst()).isSameAs(original.getFirst());
    assertThat(outcomes.getLast().reports().getFirst().rewards())
        .extracting("term")
        .containsExactly("success");
  }

  @Test
  void averagedWeightsAreASecondCandidate() {
    StagePipeline pipeline = pipeline(0.9, KeptCheckpoint.LAST);
    pipeline.train();
    StageState state = storage.checkpoints("trim").latest().newest().orElseThrow().state();
    assertThat(state.candidates()).extracting(Candidate::iteration).containsExactly(2, 2);
    assertThat(state.candidates()).extracting(Candidate::averaged).containsExactly(false, true);
  }

  @Test
  void averagesDoNotChangeTraining() {
    List<StageOutcome> plain = pipeline(0, KeptCheckpoint.LAST).train();
    StageCheckpoints.Saved last = storage.checkpoints("trim").latest().newest().orElseThrow();
    storage.checkpoints.clear();
    List<StageOutcome> averaged = pipeline(0.9, KeptCheckpoint.LAST).train();
    StageCheckpoints.Saved second = storage.checkpoints("trim").latest().newest().orElseThrow();
    assertThat(head(second)).isEqualTo(head(last));
    assertThat(averaged.getLast().reports()).hasSameSizeAs(plain.getLast().reports());
  }

  private static NamedTensors head(StageCheckpoints.Saved saved) {
    try {
      return saved.tensors("head");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Keeps checkpoints in memory. */
  private final class Memory implements StageStorage {

    private final Map<String, MemoryCheckpoints> checkpoints = new HashMap<>();
    private final List<GaussianPolicy> opened = new ArrayList<>();

    @Override
    public TrainablePolicy openBase() {
      GaussianPolicy policy = Gaussians.towardsTheGoal(world, 5, 1, 0.2);
      if (!checkpoints.isEmpty()) {
        opened.add(policy);
      }
      return policy;
    }

    @Override
    public MemoryCheckpoints checkpoints(String label) {
      return checkpoints.computeIfAbsent(label, name -> new MemoryCheckpoints());
    }

    @Override
    public Path scratchFolder() {
      return Path.of("unused");
    }
  }

  private static final class MemoryCheckpoints implements StageCheckpoints {

    private Optional<Saved> newest = Optional.empty();

    @Override
    public Recovered latest() {
      return new Recovered(newest, List.of());
    }

    @Override
    public void save(StageState state, Map<String, NamedTensors> parts) {
      newest = Optional.of(new MemoryCheckpoint(state, Map.copyOf(parts)));
    }
  }

  private record MemoryCheckpoint(StageState state, Map<String, NamedTensors> parts)
      implements StageCheckpoints.Saved {

    @Override
    public Path folder() {
      return Path.of("memory", "checkpoint");
    }

    @Override
    public boolean has(String part) {
      return parts.containsKey(part);
    }

    @Override
    public NamedTensors tensors(String part) {
      return parts.get(part);
    }
  }
}
