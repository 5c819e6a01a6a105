package org.policytrim.method.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.advantage.GroupAdvantage;
import org.policytrim.method.advantage.SuccessGate;
import org.policytrim.method.fixture.GaussianPolicy;
import org.policytrim.method.fixture.Gaussians;
import org.policytrim.method.fixture.LineWorld;
import org.policytrim.method.reward.RewardComposition;
import org.policytrim.method.reward.RewardComposition.WeightedTerm;
import org.policytrim.method.reward.StepSaving;
import org.policytrim.method.reward.Success;
import org.policytrim.method.rollout.EnvironmentWorkers;
import org.policytrim.method.rollout.FailedStates;
import org.policytrim.method.rollout.GroupSchedule;
import org.policytrim.method.rollout.HorizonPattern;
import org.policytrim.method.rollout.PolicySession;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.update.PolicyUpdate;
import org.policytrim.method.update.UpdateReport;
import org.policytrim.method.update.UpdateSettings;

/** Tests that training in a small benchmark shortens episodes and is reproducible. */
class PolicyTrimTrainerTest {

  private final LineWorld world = new LineWorld(60, "near", "far");
  private final EnvironmentWorkers workers = new EnvironmentWorkers(world, 2, 8);
  private final GaussianPolicy policy = Gaussians.towardsTheGoal(world, 5, 1, 0.2);

  @AfterEach
  void close() {
    workers.close();
    assertThat(world.open()).isZero();
  }

  private final Stage stage =
      new Stage(
          "trim",
          "trim",
          new GroupSchedule(
              7,
              "trim",
              world,
              new RolloutSettings(
                  8,
                  4,
                  8,
                  0,
                  OptionalInt.of(2),
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  0,
                  RolloutSettings.FeaturePolicy.KEEP),
              new HorizonPattern(List.of(5))),
          new RewardComposition(
              List.of(
                  new WeightedTerm("success", 1, new Success()),
                  new WeightedTerm(
                      "step-saving", 1, new StepSaving(new StepSaving.Settings(60))))));

  private PolicyTrimTrainer trainer(double learningRate) {
    UpdateSettings optimizer =
        new UpdateSettings(
            learningRate,
            0,
            0.9,
            0.95,
            1e-8,
            0.01,
            1,
            1,
            4,
            64,
            0.2,
            0.2,
            OptionalDouble.of(3),
            "slot(5)",
            1);
    AdvantageSettings advantage =
        new AdvantageSettings(0.1, 1, AdvantageSettings.Baseline.GROUP, 0, 0, 0.3);
    return new PolicyTrimTrainer(
        policy,
        PolicySession.rollouts(
            policy, workers, 0, RolloutSettings.FeaturePolicy.KEEP, Path.of("unused"), note -> {}),
        new GroupAdvantage(advantage),
        new PolicyUpdate(optimizer),
        7,
        new TrainingMemory(
            0, SuccessGate.of(advantage, List.of()), new FailedStates(0, List.of())));
  }

  @Test
  void episodesGetShorter() {
    PolicyTrimTrainer trainer = trainer(0.03);
    UpdateReport first = trainer.iterate(stage, 0, (done, total) -> {});
    UpdateReport last = first;
    for (int iteration = 1; iteration < 10; iteration++) {
      last = trainer.iterate(stage, iteration, (done, total) -> {});
    }
    assertThat(first.rollout().episodes()).isEqualTo(64);
    assertThat(last.rollout().successRate()).isGreaterThan(0.9);
    assertThat(last.rollout().stepsSuccessMean())
        .isLessThan(0.8 * first.rollout().stepsSuccessMean());
    assertThat(last.rewardMean()).isGreaterThan(first.rewardMean());
    assertThat(trainer.memory().policyVersion()).isEqualTo(40);
    assertThat(last.learning().approximateKl()).isBetween(0.0, 0.5);
    assertThat(last.rewards()).extracting("term").containsExactly("success", "step-saving");
    assertThat(last.rewards().getLast().oneStepSooner()).isCloseTo(1.0 / 60, within(1e-12));
    assertThat(first.groups().kept()).isEqualTo(8);
    assertThat(first.groups().allSuccess()).isEqualTo(8);
    assertThat(first.groups().advantageAllSuccess()).isBetween(0.5, 1.0);
    assertThat(first.groups().advantageMixed()).isZero();
    assertThat(last.groups().allSuccess()).isBetween(1, 7);
    assertThat(last.groups().advantageMixed()).isPositive();
  }

  @Test
  void theSameIterationGivesTheSameHead() {
    trainer(0.03).iterate(stage, 3, (done, total) -> {});
    var once = policy.head().weights();
    GaussianPolicy again = Gaussians.towardsTheGoal(world, 5, 1, 0.2);
    policy.head().restore(again.head().weights());
    trainer(0.03).iterate(stage, 3, (done, total) -> {});
    assertThat(policy.head().weights()).isEqualTo(once);
  }

  @Test
  void aHeadThatDivergesIsNamed() {
    assertThatThrownBy(
            () -> {
              PolicyTrimTrainer trainer = trainer(1e30);
              for (int iteration = 0; iteration < 10; iteration++) {
                trainer.iterate(stage, iteration, (done, total) -> {});
              }
            })
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("gaussian: ");
  }
}
