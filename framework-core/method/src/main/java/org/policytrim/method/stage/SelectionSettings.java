package org.policytrim.method.stage;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Ranges;

/**
 * Section {@code selection} of an experiment: the selection of horizons and checkpoints on the
 * validation states (docs/method.md, sections 6.3 and 6.4).
 */
public record SelectionSettings(
    @Setting(value = "validation states per task", byDefault = "20", min = 1)
        @Invalidates(Artifact.VALIDATION)
        int statesPerTask,
    @Setting(
            value = "the success rate of a candidate may be this much lower than the base's",
            byDefault = "0.05",
            min = 0,
            max = 1)
        @Invalidates(Artifact.VALIDATION)
        double tolerance,
    @Setting(
            value = "its success rate on a single task may be this much lower than the base's",
            byDefault = "0.15",
            min = 0,
            max = 1)
        @Invalidates(Artifact.VALIDATION)
        double taskTolerance,
    @Setting(
            value =
                "iterations between the checkpoints that are compared; 0 compares only the last",
            byDefault = "10",
            min = 0)
        @Invalidates(Artifact.VALIDATION)
        int every,
    @Setting(
            value =
                "decay per iteration of averaged weights, which are compared beside the trained weights; 0 compares no average",
            byDefault = "0",
            min = 0,
            max = 1,
            maxExclusive = true)
        @Invalidates(Artifact.VALIDATION)
        double average) {

  public SelectionSettings {
    Ranges.check(SelectionSettings.class, statesPerTask, tolerance, taskTolerance, every, average);
  }
}
