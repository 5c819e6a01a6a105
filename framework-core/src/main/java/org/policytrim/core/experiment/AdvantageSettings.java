package org.policytrim.core.experiment;

import org.policytrim.api.plugin.Setting;

/** Section {@code advantage}: the group filter and what siblings are worth (METHOD section 4). */
public record AdvantageSettings(
    @Setting(value = "a group with a lower success rate is dropped", byDefault = "0.1")
        double successLow,
    @Setting(value = "a group with a higher success rate is dropped", byDefault = "1.0")
        double successHigh,
    @Setting(
            value =
                "the mean that is subtracted: of the group, or of its siblings with the same horizon",
            byDefault = "group")
        Baseline baseline,
    @Setting(
            value = "the standard deviation is taken as at least this; 0 is the paper's formula",
            byDefault = "0")
        double deviationFloor) {

  /** Which mean is subtracted. */
  public enum Baseline {
    GROUP,
    HORIZON
  }

  public AdvantageSettings {
    Requirements.within("success-low", successLow, 0, 1);
    Requirements.within("success-high", successHigh, successLow, 1);
    Requirements.atLeast("deviation-floor", deviationFloor, 0);
  }
}
