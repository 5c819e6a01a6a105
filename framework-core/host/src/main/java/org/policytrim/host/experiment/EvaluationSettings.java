package org.policytrim.host.experiment;

import java.util.List;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Ranges;

/** Section {@code evaluation}: the measurements of the report (docs/method.md, section 7). */
public record EvaluationSettings(
    @Setting(value = "name of the protocol, for the report", byDefault = "paired")
        @Invalidates(Artifact.EVALUATION)
        String protocol,
    @Setting(
            value =
                "evaluation states per task, each evaluated once with the base and once with the trimmed policy",
            byDefault = "50",
            min = 1)
        @Invalidates(Artifact.EVALUATION)
        int pairsPerTask,
    @Setting(
            value =
                "evaluated episodes per unit, which share batches with no other unit; part of the result, unlike threads; 0 for one unit per evaluation",
            byDefault = "0",
            min = 0)
        @Invalidates({Artifact.VALIDATION, Artifact.BASE_EVALUATION})
        int unit,
    @Setting(
            value = "drop of the success rate that still counts as unchanged",
            byDefault = "0.05",
            min = 0,
            max = 1)
        @Invalidates(Artifact.REPORT)
        double margin,
    @Setting(
            value =
                "perturbations under which both policies are evaluated again: none, blur-13, occlusion-50, ...",
            byDefault = "[none]")
        @Invalidates(Artifact.REPORT)
        List<String> perturbations,
    @Setting(
            value =
                "horizons at which the base policy is evaluated without training; an empty list takes those of the stages",
            byDefault = "[]",
            min = 1)
        @Invalidates(Artifact.REPORT)
        List<Integer> forcedHorizons,
    @Setting(value = "evaluate on the training states; the report says so", byDefault = "false")
        @Invalidates(Artifact.EVALUATION)
        boolean onTrainingStates) {

  public EvaluationSettings {
    perturbations = List.copyOf(perturbations);
    forcedHorizons = List.copyOf(forcedHorizons);
    Ranges.check(
        EvaluationSettings.class,
        protocol,
        pairsPerTask,
        unit,
        margin,
        perturbations,
        forcedHorizons,
        onTrainingStates);
  }
}
