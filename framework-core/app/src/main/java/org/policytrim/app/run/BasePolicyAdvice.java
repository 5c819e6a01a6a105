package org.policytrim.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.policytrim.host.experiment.Experiment;
import org.policytrim.host.experiment.RewardSettings;
import org.policytrim.host.experiment.StageSettings;
import org.policytrim.method.evaluate.EvaluatedEpisode;
import org.policytrim.method.evaluate.EvaluationReport;

/**
 * Advice on an experiment's settings, derived from episodes of the base policy (docs/method.md,
 * sections 3.4, 6.5 and 9). It is given before training and never stops a run.
 */
final class BasePolicyAdvice {

  private static final double LOW_SUCCESS_RATE = 0.7;

  private BasePolicyAdvice() {}

  /**
   * Returns sentences for the user.
   *
   * @param experiment the experiment
   * @param base the evaluation of the base at its own horizon on the validation states
   * @param stepLimit returns the number of steps from which a reward term no longer rewards a
   *     success, if it has such a limit
   */
  static List<String> of(
      Experiment experiment,
      EvaluationReport base,
      Function<RewardSettings, OptionalInt> stepLimit) {
    List<String> advice = new ArrayList<>();
    if (base.successes() == 0) {
      advice.add(
          "the base policy never succeeds, so all groups will be dropped and nothing can be learned; pretrain it longer or on more demonstrations");
      return advice;
    }
    if (base.successRate() < LOW_SUCCESS_RATE) {
      advice.add(
          String.format(
              Locale.ROOT,
              "the base policy succeeds in only %.0f%% of the episodes; trimming rarely fixes a weak base policy, more demonstrations or longer pretraining would",
              100 * base.successRate()));
    }
    double mean = base.stepsSuccessMean();
    for (StageSettings stage : experiment.stages()) {
      for (RewardSettings reward : stage.rewards()) {
        stepLimit.apply(reward).stream()
            .filter(limit -> limit < mean || limit > 3 * mean)
            .forEach(
                limit ->
                    advice.add(
                        String.format(
                            Locale.ROOT,
                            "stages.%s.rewards.%s has a limit of %d steps, and the base takes %.0f on average; 1.1 to 1.5 times the average (%.0f to %.0f) works best",
                            stage.name(),
                            reward.name(),
                            limit,
                            mean,
                            1.1 * mean,
                            1.5 * mean)));
      }
    }
    OptionalInt limit = experiment.rollout().limit();
    int longest = slowSteps(base);
    if (limit.isPresent() && limit.getAsInt() < longest) {
      advice.add(
          "rollout.limit is %d, but 1%% of the base's successes take %d steps or more; these count as failures in training"
              .formatted(limit.getAsInt(), longest));
    }
    return advice;
  }

  /** Returns the 99th percentile of the steps of successes. */
  private static int slowSteps(EvaluationReport base) {
    List<Integer> steps =
        base.episodes().stream()
            .filter(EvaluatedEpisode::success)
            .map(EvaluatedEpisode::steps)
            .sorted()
            .toList();
    return steps.get((int) Math.ceil(0.99 * steps.size()) - 1);
  }
}
