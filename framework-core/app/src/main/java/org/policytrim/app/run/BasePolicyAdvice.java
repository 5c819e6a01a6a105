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
 * What the base's own episodes say about an experiment's settings (METHOD sections 6 and 10): worth
 * hearing before hours of training, and nothing that stops a run.
 */
final class BasePolicyAdvice {

  private static final double WEAK = 0.7;

  private BasePolicyAdvice() {}

  /**
   * Sentences for the user.
   *
   * @param base the base at its own horizon on the selection states
   * @param stepLimit returns the steps from which on a reward term gives a success nothing
   */
  static List<String> of(
      Experiment experiment,
      EvaluationReport base,
      Function<RewardSettings, OptionalInt> stepLimit) {
    List<String> advice = new ArrayList<>();
    if (base.successes() == 0) {
      advice.add(
          "the base policy never succeeds: every group will be dropped and nothing learnt; pretrain it longer or on more demonstrations");
      return advice;
    }
    if (base.successRate() < WEAK) {
      advice.add(
          String.format(
              Locale.ROOT,
              "the base policy succeeds in %.0f%% only; a weak base is seldom mended by trimming, more demonstrations or pretraining would be",
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
                            "stages.%s.rewards.%s counts steps up to %d, and the base takes %.0f; 1.1 to 1.5 times that (%.0f to %.0f) works best",
                            stage.name(),
                            reward.name(),
                            limit,
                            mean,
                            1.1 * mean,
                            1.5 * mean)));
      }
    }
    OptionalInt limit = experiment.rollout().limit();
    int longest = slowest(base);
    if (limit.isPresent() && limit.getAsInt() < longest) {
      advice.add(
          "rollout.limit is %d, and 1%% of the base's successes take %d steps or more: they count as failures in training"
              .formatted(limit.getAsInt(), longest));
    }
    return advice;
  }

  /** The 99th percentile of steps over successes. */
  private static int slowest(EvaluationReport base) {
    List<Integer> steps =
        base.episodes().stream()
            .filter(EvaluatedEpisode::success)
            .map(EvaluatedEpisode::steps)
            .sorted()
            .toList();
    return steps.get((int) Math.ceil(0.99 * steps.size()) - 1);
  }
}
