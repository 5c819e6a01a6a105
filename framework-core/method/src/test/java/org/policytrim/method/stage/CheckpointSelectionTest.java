package org.policytrim.method.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.task.StateSplit;
import org.policytrim.method.evaluate.EvaluationPlan;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.evaluate.EvaluationRequest;
import org.policytrim.method.evaluate.Evaluator;
import org.policytrim.method.fixture.GaussianPolicy;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;
import org.policytrim.method.reward.Success;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.GroupSchedule;
import org.policytrim.method.rollout.HorizonPattern;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.trainer.Stage;

/** Tests {@link CheckpointSelection} with policies in a small benchmark. */
class CheckpointSelectionTest {

  private final LineWorld world = new LineWorld(60, "near", "far");
  private final EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 8);
  private final EvaluationPlan plan =
      EvaluationPlan.of(7, world.suite().tasks(), StateSplit.VALIDATION, 10);
  private final List<String> notes = new ArrayList<>();
  private final RunListener listener =
      new RunListener() {
        @Override
        public void noted(String sentence) {
          notes.add(sentence);
        }
      };

  /** A policy that slows down near the goal: it succeeds at h = 1 and overshoots at long chunks. */
  private final GaussianPolicy policy = Gaussians.towardsTheGoal(world, 15, 2.4, 0.2);

  @AfterEach
  void close() {
    workers.close();
  }

  private CheckpointSelection selection(int every) {
    Evaluator evaluator = new Evaluator(workers);
    EvaluationReport base =
        evaluator
            .evaluate(EvaluationRequest.of("base", policy, plan), (done, total) -> {})
            .report();
    assertThat(base.successRate()).isEqualTo(1);
    return new CheckpointSelection(
        new SelectionSettings(10, 0.05, 0.15, every, 0),
        plan,
        evaluator,
        base,
        listener,
        new StopFlag());
  }

  private StagePlan stage(boolean selects, int iterations, Integer... horizons) {
    return stage(KeptCheckpoint.BEST, selects, iterations, horizons);
  }

  private StagePlan stage(
      KeptCheckpoint keep, boolean selects, int iterations, Integer... horizons) {
    RolloutSettings settings =
        new RolloutSettings(
            2,
            1,
            8,
            0,
            OptionalInt.of(2),
            OptionalInt.empty(),
            OptionalInt.empty(),
            0,
            RolloutSettings.FeaturePolicy.KEEP);
    RewardComposition rewards =
        new RewardComposition(List.of(new WeightedTerm("success", 1, new Success())));
    GroupSchedule schedule =
        new GroupSchedule(7, "extend", world, settings, new HorizonPattern(List.of(horizons)));
    return new StagePlan(
        new StageDefinition(
            "extend",
            selects ? List.of(horizons) : List.of(),
            rewards,
            iterations,
            StagePipelineTest.UPDATE,
            keep,
            false),
        new Stage("extend", "extend", schedule, rewards),
        List.of(horizons));
  }

  @Test
  void aCheckpointIsRepresentedByTheLongestHorizonAtWhichItQualifies() {
    Candidate found = selection(10).examine(stage(true, 5, 2, 15, 3), policy, 4, Optional.empty());
    assertThat(found.horizon()).isEqualTo(3);
    assertThat(found.iteration()).isEqualTo(4);
    assertThat(notes).hasSize(2);
    assertThat(notes.getFirst()).contains("h = 15");
  }

  @Test
  void theBaseHorizonIsUsedIfNoneQualifies() {
    GaussianPolicy worse = Gaussians.towardsTheGoal(world, 15, 0.02, 0.2);
    Candidate found = selection(10).examine(stage(true, 5, 15, 10), worse, 4, Optional.empty());
    assertThat(found.horizon()).isEqualTo(1);
    assertThat(found.successRate()).isLessThan(0.9);
  }

  @Test
  void aStageAtASelectedHorizonIsEvaluatedAtThatHorizon() {
    Candidate found = selection(10).examine(stage(false, 5, 15), policy, 4, Optional.empty());
    assertThat(found.horizon()).isEqualTo(15);
    assertThat(notes).hasSize(1);
  }

  @Test
  void theStartOfAStageIsNotEvaluatedTwice() {
    CheckpointSelection selection = selection(10);
    Candidate before = selection.examine(stage(true, 5, 3), policy, 5, Optional.empty());
    assertThat(notes).hasSize(1);
    Candidate start = selection.examine(stage(false, 9, 3), policy, 0, Optional.of(before));
    assertThat(start).isEqualTo(before.at(0));
    assertThat(notes).hasSize(1);
    assertThat(selection.examine(stage(false, 9, 2), policy, 0, Optional.of(before)).horizon())
        .isEqualTo(2);
    assertThat(notes).hasSize(2);
  }

  @Test
  void comparesTheStartRegularCheckpointsAndTheLast() {
    assertThat(compared(selection(4), stage(false, 10, 5))).containsExactly(0, 4, 8, 10);
    assertThat(compared(selection(5), stage(false, 10, 5))).containsExactly(0, 5, 10);
    assertThat(compared(selection(0), stage(false, 10, 5))).containsExactly(10);
    assertThat(compared(selection(3), stage(false, 0, 5))).containsExactly(0);
  }

  @Test
  void aStageThatKeepsItsLastCheckpointComparesOnlyThatOne() {
    StagePlan stage = stage(KeptCheckpoint.LAST, false, 10, 5);
    assertThat(compared(selection(4), stage)).containsExactly(10);
  }

  @Test
  void theLastCheckpointIsKeptEvenIfItIsWorse() {
    CheckpointSelection selection = selection(4);
    StageState state =
        StageState.start()
            .with(new Candidate(0, false, 5, 1, List.of(), 1, 1))
            .with(new Candidate(10, false, 5, 0.1, List.of(), 9, 90));
    StagePlan stage = stage(KeptCheckpoint.LAST, false, 10, 5);

    assertThat(selection.kept(stage, state).iteration()).isEqualTo(10);
    assertThat(selection.sentence(stage, state)).startsWith("kept extend after 10");
  }

  @Test
  void theLastCheckpointMayBeTheAverage() {
    CheckpointSelection selection = selection(4);
    List<Candidate.TaskSuccess> tasks =
        List.of(
            new Candidate.TaskSuccess("near", 10, 10), new Candidate.TaskSuccess("far", 10, 10));
    Candidate average = new Candidate(10, true, 5, 1, tasks, 8, 80);
    StageState state =
        StageState.start().with(new Candidate(10, false, 5, 1, tasks, 9, 90)).with(average);
    assertThat(selection.kept(stage(KeptCheckpoint.LAST, false, 10, 5), state)).isEqualTo(average);
  }

  @Test
  void laterStagesAreComparedWithABetterBaseline() {
    CheckpointSelection selection = selection(4);
    Candidate worse = new Candidate(10, false, 5, 0.9, List.of(), 8, 80);
    assertThat(selection.against(worse).base()).isEqualTo(selection.base());
    Candidate equal = new Candidate(10, false, 5, 1, List.of(), 8, 80);
    assertThat(selection.against(equal).base()).isEqualTo(equal);
  }

  private static List<Integer> compared(CheckpointSelection selection, StagePlan stage) {
    List<Integer> found = new ArrayList<>();
    StageState state = StageState.start();
    while (!selection.isComplete(stage, state)) {
      if (selection.isDue(stage, state)) {
        found.add(state.iterations());
        state = state.with(new Candidate(state.iterations(), false, 5, 1, List.of(), 1, 1));
      } else {
        state =
            new StageState(
                state.iterations() + 1,
                0,
                0,
                state.reports(),
                state.candidates(),
                List.of(),
                List.of());
      }
    }
    return found;
  }
}
