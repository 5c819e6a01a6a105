package org.policytrim.host.pretrain;

import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Requirements;

/** Section {@code pretrain}: the base policy, from demonstrations. */
public record PretrainSettings(
    @Setting(value = "demonstrations recorded per task, at least 1", byDefault = "50")
        int demonstrations,
    @Setting(value = "one of the benchmark's demonstration styles", byDefault = "teleoperated")
        String style,
    @Setting(value = "optimiser steps", byDefault = "2000") int steps,
    @Setting(value = "examples per optimiser step", byDefault = "64") int batch,
    @Setting(
            value = "learning rate after warm-up; falls to a tenth along a cosine",
            byDefault = "0.001")
        double learningRate,
    @Setting(value = "optimiser steps of linear warm-up", byDefault = "100") int warmup,
    @Setting(value = "decoupled weight decay", byDefault = "0.0001") double weightDecay,
    @Setting(value = "greatest gradient norm", byDefault = "1.0") double gradientClip,
    @Setting(value = "optimiser steps between checkpoints", byDefault = "500")
        int checkpointEvery) {

  public PretrainSettings {
    Requirements.atLeast("demonstrations", demonstrations, 1);
    Requirements.atLeast("steps", steps, 0);
    Requirements.atLeast("batch", batch, 1);
    Requirements.atLeast("warmup", warmup, 0);
    Requirements.atLeast("checkpoint-every", checkpointEvery, 1);
    Requirements.above("learning-rate", learningRate, 0);
    Requirements.atLeast("weight-decay", weightDecay, 0);
    Requirements.above("gradient-clip", gradientClip, 0);
  }
}
