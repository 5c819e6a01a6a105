package org.policytrim.host.experiment;

import java.util.OptionalInt;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.host.pretrain.PretrainSettings;
import org.policytrim.host.settings.Section;
import org.policytrim.method.advantage.AdvantageSettings;
import org.policytrim.method.rollout.RolloutSettings;
import org.policytrim.method.update.UpdateSettings;

/** Whether the sizes of an experiment go together. */
final class SizeChecks {

  private final Draft draft;
  private final Findings findings;

  SizeChecks(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void run() {
    draft
        .rollout()
        .ifPresent(
            rollout -> {
              draft.optimizer().ifPresent(optimizer -> minibatches(rollout, optimizer));
              draft.advantage().ifPresent(advantage -> baseline(rollout, advantage));
              limits(rollout);
            });
    draft.pretrain().ifPresent(this::pretrain);
  }

  /**
   * How many tasks a suite holds is known when the benchmark is open (see {@link LateChecks}); here
   * a suite counts as everything there is.
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
                findings.problem(
                    draft.section("optimizer").placeOf("minibatches"),
                    "optimizer.minibatches",
                    "an iteration has at most %d episodes, found %d minibatches"
                        .formatted(episodes, optimizer.minibatches()),
                    "Take fewer minibatches, or more rollout.groups-per-task");
              }
            });
  }

  /** With one sibling per horizon every advantage is 0. */
  private void baseline(RolloutSettings rollout, AdvantageSettings advantage) {
    if (advantage.baseline() != AdvantageSettings.Baseline.HORIZON) {
      return;
    }
    for (Draft.Stage stage : draft.stages()) {
      long different = stage.pattern().stream().distinct().count();
      if (different > 0 && rollout.groupSize() <= different) {
        findings.problem(
            draft.section("advantage").placeOf("baseline"),
            "advantage.baseline",
            "a group of %d has one sibling for each of the %d horizons of %s, so nothing to compare"
                .formatted(rollout.groupSize(), different, stage.section().path()),
            "Set rollout.group-size to at least %d, or baseline to group".formatted(2 * different));
      }
    }
  }

  private void limits(RolloutSettings rollout) {
    int played = draft.benchmark().keys().map(BenchmarkKeys::limit).orElse(0);
    Section section = draft.section("rollout");
    if (played > 0 && rollout.limit() > played) {
      findings.note(
          section.placeOf("limit"),
          "rollout.limit",
          "episodes in training (%d steps) are longer than in evaluation (%d)"
              .formatted(rollout.limit(), played),
          "Usually benchmark.limit is the longer one");
    }
    int training = rollout.limit() > 0 ? rollout.limit() : played;
    if (training > 0) {
      draft.stages().forEach(stage -> rewards(stage, training));
    }
  }

  /** A reward that counts steps against a limit of its own, looser than that of the episodes. */
  private void rewards(Draft.Stage stage, int training) {
    stage
        .rewards()
        .forEach(
            reward ->
                stepLimit(reward).stream()
                    .filter(limit -> limit > training)
                    .forEach(
                        limit ->
                            findings.note(
                                reward.section().placeOf("limit"),
                                reward.section().pathOf("limit"),
                                "its limit of %s steps is beyond that of the episodes, %d"
                                    .formatted(limit, training),
                                "Every success then keeps a share of the reward")));
  }

  private static OptionalInt stepLimit(Draft.Component<RewardKeys, RewardTermProvider<?>> reward) {
    return reward.provider().isPresent() && reward.settings().isPresent()
        ? stepLimit(reward.provider().get(), reward.settings().get())
        : OptionalInt.empty();
  }

  private static <C extends Record> OptionalInt stepLimit(
      RewardTermProvider<C> provider, Record settings) {
    return provider.stepLimit(provider.settings().cast(settings));
  }

  private void pretrain(PretrainSettings pretrain) {
    if (pretrain.steps() > 0 && pretrain.warmup() > pretrain.steps()) {
      findings.note(
          draft.section("pretrain").placeOf("warmup"),
          "pretrain.warmup",
          "the warm-up (%d steps) is longer than pretraining (%d)"
              .formatted(pretrain.warmup(), pretrain.steps()),
          "The learning rate never reaches its full value");
    }
  }
}
