package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Requirements;

/** Section {@code evaluation}: what the report measures (METHOD section 7). */
public record EvaluationSettings(
    @Setting(value = "the protocol's name, for the report", byDefault = "paired") String protocol,
    @Setting(
            value = "evaluation states per task, each played once by base and trimmed",
            byDefault = "50")
        int pairsPerTask,
    @Setting(
            value = "success may be this much lower and still count as unchanged",
            byDefault = "0.05")
        double margin,
    @Setting(
            value =
                "disturbances under which both are evaluated again: none, blur-13, occlusion-50, ...",
            byDefault = "[none]")
        List<String> perturbations,
    @Setting(
            value = "horizons the untrained base is forced to; empty takes those of the stages",
            byDefault = "[]")
        List<Integer> forcedHorizons,
    @Setting(
            value = "evaluate on the training states, as the peers do; the report says so",
            byDefault = "false")
        boolean onTrainingStates) {

  public EvaluationSettings {
    perturbations = List.copyOf(perturbations);
    forcedHorizons = List.copyOf(forcedHorizons);
    Requirements.atLeast("pairs-per-task", pairsPerTask, 1);
    Requirements.within("margin", margin, 0, 1);
    forcedHorizons.forEach(horizon -> Requirements.atLeast("forced-horizons", horizon, 1));
  }
}
