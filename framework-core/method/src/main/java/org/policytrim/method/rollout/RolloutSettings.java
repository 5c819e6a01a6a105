package org.policytrim.method.rollout;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Requirements;

/**
 * Section {@code rollout} of an experiment: the groups of an iteration and the way they are played
 * (docs/method.md, section 2).
 */
public record RolloutSettings(
    @Setting(value = "siblings per group, G, at least 2", byDefault = "8")
        @Invalidates(Artifact.TRAINING)
        int groupSize,
    @Setting(value = "groups per task and iteration", byDefault = "4")
        @Invalidates(Artifact.TRAINING)
        int groupsPerTask,
    @Setting(
            value = "episodes played side by side; part of the result, unlike threads",
            byDefault = "32")
        @Invalidates({Artifact.VALIDATION, Artifact.BASE_EVALUATION})
        int lanes,
    @Setting(
            value =
                "environment threads; 0 takes as many as there are cores; never changes a result",
            byDefault = "0")
        @Invalidates(Artifact.NOTHING)
        int threads,
    @Setting(value = "step limit in training; 0 takes the task's own", byDefault = "0")
        @Invalidates(Artifact.TRAINING)
        int limit,
    @Setting(
            value = "actions predicted per call; 0 takes the greater of chunk and longest horizon",
            byDefault = "0")
        @Invalidates(Artifact.TRAINING)
        int chunkLength,
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
    Requirements.atLeast("group-size", groupSize, 2);
    Requirements.atLeast("groups-per-task", groupsPerTask, 1);
    Requirements.atLeast("lanes", lanes, 1);
    Requirements.atLeast("threads", threads, 0);
    Requirements.atLeast("limit", limit, 0);
    Requirements.atLeast("plan-length", chunkLength, 0);
  }
}
