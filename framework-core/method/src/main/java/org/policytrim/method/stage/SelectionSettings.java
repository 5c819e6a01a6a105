package org.policytrim.method.stage;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Requirements;

/**
 * Section {@code selection} of an experiment: the selection of horizons and checkpoints on the
 * validation states (docs/method.md, sections 6.3 and 6.4).
 */
public record SelectionSettings(
    @Setting(value = "selection states per task", byDefault = "20")
        @Invalidates(Artifact.VALIDATION)
        int statesPerTask,
    @Setting(
            value = "a longer horizon may succeed this much less than the base at its own",
            byDefault = "0.05")
        @Invalidates(Artifact.VALIDATION)
        double tolerance,
    @Setting(value = "on no single task may it succeed this much less", byDefault = "0.15")
        @Invalidates(Artifact.VALIDATION)
        double taskTolerance,
    @Setting(
            value =
                "iterations between the checkpoints that are compared; 0 compares only the last",
            byDefault = "10")
        @Invalidates(Artifact.VALIDATION)
        int every) {

  public SelectionSettings {
    Requirements.atLeast("states-per-task", statesPerTask, 1);
    Requirements.within("tolerance", tolerance, 0, 1);
    Requirements.within("task-tolerance", taskTolerance, 0, 1);
    Requirements.atLeast("every", every, 0);
  }
}
