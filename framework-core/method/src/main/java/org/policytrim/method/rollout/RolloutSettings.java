package org.policytrim.method.rollout;

import java.util.OptionalInt;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Ranges;

/**
 * Section {@code rollout} of an experiment: the groups of an iteration and the way they are played
 * (docs/method.md, section 2).
 */
public record RolloutSettings(
    @Setting(value = "episodes per group, G", byDefault = "8", min = 2)
        @Invalidates(Artifact.TRAINING)
        int groupSize,
    @Setting(value = "groups per task and iteration", byDefault = "4", min = 1)
        @Invalidates(Artifact.TRAINING)
        int groupsPerTask,
    @Setting(
            value = "episodes that run side by side; part of the result, unlike threads",
            byDefault = "32",
            min = 1)
        @Invalidates({Artifact.VALIDATION, Artifact.BASE_EVALUATION})
        int lanes,
    @Setting(
            value =
                "episodes per unit, which share batches with no other unit; part of the result, unlike threads; 0 for one unit per iteration",
            byDefault = "0",
            min = 0)
        @Invalidates(Artifact.TRAINING)
        int unit,
    @Setting(
            value =
                "environment threads; by default as many as there are cores; never changes a result",
            byDefault = "default",
            min = 1)
        @Invalidates(Artifact.NOTHING)
        OptionalInt threads,
    @Setting(
            value = "step limit in training; by default each task's own",
            byDefault = "default",
            min = 1)
        @Invalidates(Artifact.TRAINING)
        OptionalInt limit,
    @Setting(
            value =
                "actions predicted per call; by default the greatest of the trained chunk and all horizons",
            byDefault = "default",
            min = 1,
            formerly = "plan-length")
        @Invalidates(Artifact.TRAINING)
        OptionalInt chunkLength,
    @Setting(
            value =
                "times that an initial state is played again in later iterations if its group failed entirely, as the last group of its task; 0 for never",
            byDefault = "0",
            min = 0)
        @Invalidates(Artifact.TRAINING)
        int replays,
    @Setting(
            value = "keep, spill or recompute a decision's features; auto plans by memory",
            byDefault = "auto")
        @Invalidates(Artifact.NOTHING)
        FeaturePolicy features) {

  /** The way features are stored between rollout and update. */
  public enum FeaturePolicy {
    /** Chosen by the free memory and disk space. */
    AUTO,
    /** In memory. */
    KEEP,
    /** In a temporary file. */
    SPILL,
    /** Not stored; computed again from stored observations. */
    RECOMPUTE
  }

  public RolloutSettings {
    Ranges.check(
        RolloutSettings.class,
        groupSize,
        groupsPerTask,
        lanes,
        unit,
        threads,
        limit,
        chunkLength,
        replays,
        features);
  }
}
