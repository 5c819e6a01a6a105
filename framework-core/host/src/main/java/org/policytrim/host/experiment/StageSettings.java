package org.policytrim.host.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.policytrim.api.plugin.Setting;
import org.policytrim.host.settings.EmptyWord;
import org.policytrim.host.settings.TextPattern;
import org.policytrim.method.stage.KeptCheckpoint;
import org.policytrim.method.update.UpdateSettings;
import org.policytrim.toolkit.settings.InvalidSettingException;

/**
 * One entry of {@code stages}. A change of any of its settings invalidates the training, see {@link
 * Experiment#stages}.
 *
 * @param rewards the reward terms, at least one, distinct names
 */
public record StageSettings(
    @Setting("name of the stage, such as extend or trim")
        @TextPattern(value = StageSettings.NAME, words = StageSettings.NAME_WORDS)
        String name,
    @Setting(
            value =
                "actions executed per call: horizons that each group sweeps, such as [5, 10], or the horizon selected before",
            min = 1)
        @EmptyWord("selected")
        Optional<List<Integer>> horizons,
    List<RewardSettings> rewards,
    @Setting(value = "iterations of rollout and update", min = 0) int iterations,
    @Setting(
            value = "learning rate of this stage after warm-up; by default the optimizer's",
            byDefault = "default",
            min = 0,
            minExclusive = true)
        OptionalDouble learningRate,
    @Setting(
            value =
                "checkpoint that the stage passes on: the best by the rule of section selection, the one with the highest success rate, or the last",
            byDefault = "best")
        KeptCheckpoint keep,
    @Setting(
            value =
                "whether the policy that the stage passes on is a second baseline: later stages are compared with it, and the report has a row of it",
            byDefault = "false")
        boolean baseline) {

  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String NAME_WORDS = "in lower case, words joined by hyphens";

  public StageSettings {
    horizons = horizons.map(List::copyOf);
    rewards = List.copyOf(rewards);
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "a stage's name must be %s, found '%s'".formatted(NAME_WORDS, name));
    }
    if (horizons.filter(List::isEmpty).isPresent()) {
      throw new InvalidSettingException(
          "horizons",
          "must list at least one horizon or be the word selected, found an empty list");
    }
  }

  /** Returns the horizons of the pattern; none where the stage runs at the selected horizon. */
  public List<Integer> sweptHorizons() {
    return horizons.orElse(List.of());
  }

  /** Returns the optimizer's settings with the learning rate of this stage. */
  public UpdateSettings optimizer(UpdateSettings shared) {
    return learningRate.isPresent() ? shared.withLearningRate(learningRate.getAsDouble()) : shared;
  }

  /** Returns the same stage with another number of iterations. */
  public StageSettings lasting(int count) {
    return new StageSettings(name, horizons, rewards, count, learningRate, keep, baseline);
  }
}
