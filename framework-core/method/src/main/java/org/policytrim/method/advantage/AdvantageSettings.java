package org.policytrim.method.advantage;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.InvalidSettingException;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Ranges;

/**
 * Section {@code advantage} of an experiment: the group filter and the group-relative advantage
 * (docs/method.md, sections 4.1 to 4.5).
 */
public record AdvantageSettings(
    @Setting(
            value = "a group with a lower success rate is dropped",
            byDefault = "0.1",
            min = 0,
            max = 1)
        @Invalidates(Artifact.TRAINING)
        double successLow,
    @Setting(
            value = "a group with a higher success rate is dropped",
            byDefault = "1.0",
            min = 0,
            max = 1)
        @Invalidates(Artifact.TRAINING)
        double successHigh,
    @Setting(
            value =
                "the episodes that an advantage is relative to: those of the group; of the same horizon; or successes, which compares successes with failures and then successes with each other",
            byDefault = "group")
        @Invalidates(Artifact.TRAINING)
        Baseline baseline,
    @Setting(
            value =
                "lower bound of the standard deviations that advantages are divided by; 0 is the paper's formula",
            byDefault = "0",
            min = 0)
        @Invalidates(Artifact.TRAINING)
        double deviationFloor,
    @Setting(
            value =
                "success gate: only the outcome counts for a task whose success rate in training fell by this much below its highest, or below the base's; 0 turns the gate off, 0.05 is a tested value",
            byDefault = "0",
            min = 0,
            max = 1)
        @Invalidates(Artifact.TRAINING)
        double gateWidth,
    @Setting(
            value = "success gate: weight of an iteration in the running success rate of a task",
            byDefault = "0.3",
            min = 0,
            minExclusive = true,
            max = 1)
        @Invalidates(Artifact.TRAINING)
        double gateRate) {

  /** The siblings that an episode is compared with. */
  public enum Baseline {
    /** The whole group, the paper's formula (equation 3). */
    GROUP,
    /** The siblings with the same horizon. */
    HORIZON,
    /**
     * Two levels that are added: successes compared with failures over the whole group, and rewards
     * compared among the successes.
     */
    SUCCESSES
  }

  public AdvantageSettings {
    Ranges.check(
        AdvantageSettings.class,
        successLow,
        successHigh,
        baseline,
        deviationFloor,
        gateWidth,
        gateRate);
    if (successHigh < successLow) {
      throw new InvalidSettingException(
          "success-high",
          "must be at least success-low (%s), found %s".formatted(successLow, successHigh));
    }
  }
}
