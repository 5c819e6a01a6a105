package org.policytrim.host.experiment;

import java.util.OptionalInt;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.Section;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.update.UpdateSettings;

/** Checks that the sizes of an experiment fit each other. */
final class SizeChecks {

  private final ExperimentDraft draft;
  private final CheckResults results;

  SizeChecks(ExperimentDraft draft, CheckResults results) {
    this.draft = draft;
    this.results = results;
  }

  void run() {
    draft
        .rollout()
        .ifPresent(
            rollout -> {
              draft.optimizer().ifPresent(optimizer -> minibatches(rollout, optimizer));
              draft.advantage().ifPresent(advantage -> baseline(rollout, advantage));
              limits(rollout);
              replays(rollout);
            });
    draft.pretrain().ifPresent(this::pretrain);
  }

  /**
   * Checks the minibatches against all tasks of the benchmark. {@link BenchmarkChecks} checks them
   * against the tasks that the experiment selects.
   */
  private void minibatches(RolloutSettings rollout, UpdateSettings optimizer) {
    draft
        .benchmark()
        .provider()
        .ifPresent(
            provider -> {
              int most = provider.catalog().tasks().size();
              long episodes = (long) most * rollout.groupsPerTask() * rollout.groupSize();
              if (optimizer.minibatches() > episodes) {
                results.problem(
                    draft.section("optimizer").positionOf("minibatches"),
                    "optimizer.minibatches",
                    "an iteration has at most %d episodes, found %d minibatches"
                        .formatted(episodes, optimizer.minibatches()),
                    "Set fewer minibatches, or more rollout.groups-per-task");
              }
            });
  }

  /** With one episode per horizon in a group every advantage is 0. */
  private void baseline(RolloutSettings rollout, AdvantageSettings advantage) {
    if (advantage.baseline() != AdvantageSettings.Baseline.HORIZON) {
      return;
    }
    for (ExperimentDraft.Stage stage : draft.stages()) {
      long different = stage.horizons().stream().distinct().count();
      if (different > 0 && rollout.groupSize() <= different) {
        results.problem(
            draft.section("advantage").positionOf("baseline"),
            "advantage.baseline",
            "a group of %d has one episode for each of the %d horizons of %s, so there is nothing to compare"
                .formatted(rollout.groupSize(), different, stage.section().path()),
            "Set rollout.group-size to at least %d, or baseline to group".formatted(2 * different));
      }
    }
  }

  /** With one group per task, replays would leave no group for other states. */
  private void replays(RolloutSettings rollout) {
    if (rollout.replays() > 0 && rollout.groupsPerTask() < 2) {
      results.problem(
          draft.section("rollout").positionOf("replays"),
          "rollout.replays",
          "a task has a single group per iteration, which would only replay failed states",
          "Set rollout.groups-per-task to at least 2, or replays to 0");
    }
  }

  private void limits(RolloutSettings rollout) {
    OptionalInt evaluated =
        draft.benchmark().settings().map(BenchmarkSettings::limit).orElse(OptionalInt.empty());
    OptionalInt trained = rollout.limit();
    Section section = draft.section("rollout");
    if (evaluated.isPresent() && trained.isPresent() && trained.getAsInt() > evaluated.getAsInt()) {
      results.note(
          section.positionOf("limit"),
          "rollout.limit",
          "episodes in training (%d steps) are longer than in evaluation (%d)"
              .formatted(trained.getAsInt(), evaluated.getAsInt()),
          "Usually benchmark.limit is the longer one");
    }
    OptionalInt limit = trained.isPresent() ? trained : evaluated;
    limit.ifPresent(steps -> draft.stages().forEach(stage -> rewards(stage, steps)));
  }

  /** Notes a reward term whose own step limit is greater than that of the episodes. */
  private void rewards(ExperimentDraft.Stage stage, int training) {
    stage
        .rewards()
        .forEach(
            reward ->
                stepLimit(reward).stream()
                    .filter(limit -> limit > training)
                    .forEach(
                        limit ->
                            results.note(
                                reward.section().positionOf("limit"),
                                reward.section().pathOf("limit"),
                                "its limit of %s steps is beyond that of the episodes, %d"
                                    .formatted(limit, training),
                                "Every success then keeps a share of the reward")));
  }

  private static OptionalInt stepLimit(
      ExperimentDraft.Component<RewardSettings, RewardTermProvider<?>> reward) {
    return reward.provider().isPresent() && reward.bound().valid()
        ? stepLimit(reward.provider().get(), reward.settings().orElseThrow().settings())
        : OptionalInt.empty();
  }

  private static <C extends Record> OptionalInt stepLimit(
      RewardTermProvider<C> provider, Record settings) {
    return provider.stepLimit(provider.settings().cast(settings));
  }

  private void pretrain(PretrainSettings pretrain) {
    if (pretrain.steps() > 0 && pretrain.warmup() > pretrain.steps()) {
      results.note(
          draft.section("pretrain").positionOf("warmup"),
          "pretrain.warmup",
          "the warm-up (%d steps) is longer than pretraining (%d)"
              .formatted(pretrain.warmup(), pretrain.steps()),
          "The learning rate never reaches its full value");
    }
  }
}
