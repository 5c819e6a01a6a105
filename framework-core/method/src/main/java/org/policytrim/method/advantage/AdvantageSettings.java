package org.policytrim.method.advantage;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Requirements;

/** Section {@code advantage}: the group filter and what siblings are worth (METHOD section 4). */
public record AdvantageSettings(
    @Setting(value = "a group with a lower success rate is dropped", byDefault = "0.1")
        @Invalidates(Artifact.TRAINING)
        double successLow,
    @Setting(value = "a group with a higher success rate is dropped", byDefault = "1.0")
        @Invalidates(Artifact.TRAINING)
        double successHigh,
    @Setting(
            value =
                "what a sibling is compared with: the group; its siblings with the same horizon; or, where successes, first failures with successes and then successes among themselves",
            byDefault = "group")
        @Invalidates(Artifact.TRAINING)
        Baseline baseline,
    @Setting(
            value =
                "the standard deviation, of rewards as of successes, is taken as at least this; 0 is the paper's formula",
            byDefault = "0")
        @Invalidates(Artifact.TRAINING)
        double deviationFloor) {

  /** What a sibling is compared with. */
  public enum Baseline {
    /** The whole group: the paper's formula. */
    GROUP,
    /** The siblings with the same horizon. */
    HORIZON,
    /**
     * Two levels: whether it succeeded, beside the whole group; its reward, beside the successes.
     */
    SUCCESSES
  }

  public AdvantageSettings {
    Requirements.within("success-low", successLow, 0, 1);
    Requirements.within("success-high", successHigh, successLow, 1);
    Requirements.atLeast("deviation-floor", deviationFloor, 0);
  }
}
