package org.policytrim.host.pretrain;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Ranges;

/** Section {@code pretrain}: the training of the base policy from demonstrations. */
public record PretrainSettings(
    @Setting(value = "demonstrations recorded per task", byDefault = "50", min = 1)
        @Invalidates(Artifact.DEMONSTRATIONS)
        int demonstrations,
    @Setting(value = "one of the benchmark's demonstration styles", byDefault = "teleoperated")
        @Invalidates(Artifact.DEMONSTRATIONS)
        String style,
    @Setting(value = "optimiser steps", byDefault = "2000", min = 0) @Invalidates(Artifact.BASE)
        int steps,
    @Setting(value = "examples per optimiser step", byDefault = "64", min = 1)
        @Invalidates(Artifact.BASE)
        int batch,
    @Setting(
            value = "learning rate after warm-up; falls to a tenth along a cosine",
            byDefault = "0.001",
            min = 0,
            minExclusive = true)
        @Invalidates(Artifact.BASE)
        double learningRate,
    @Setting(value = "optimiser steps of linear warm-up", byDefault = "100", min = 0)
        @Invalidates(Artifact.BASE)
        int warmup,
    @Setting(value = "decoupled weight decay", byDefault = "0.0001", min = 0)
        @Invalidates(Artifact.BASE)
        double weightDecay,
    @Setting(value = "greatest gradient norm", byDefault = "1.0", min = 0, minExclusive = true)
        @Invalidates(Artifact.BASE)
        double gradientClip,
    @Setting(value = "optimiser steps between checkpoints", byDefault = "500", min = 1)
        @Invalidates(Artifact.NOTHING)
        int checkpointEvery) {

  public PretrainSettings {
    Ranges.check(
        PretrainSettings.class,
        demonstrations,
        style,
        steps,
        batch,
        learningRate,
        warmup,
        weightDecay,
        gradientClip,
        checkpointEvery);
  }
}
