package org.policytrim.method.update;

import java.util.OptionalDouble;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;
import org.policytrim.toolkit.settings.Ranges;

/**
 * Section {@code optimizer} of an experiment: the update of the action head (docs/method.md,
 * sections 4.6 to 4.8).
 */
public record UpdateSettings(
    @Setting(
            value = "learning rate after warm-up",
            byDefault = "0.0001",
            min = 0,
            minExclusive = true)
        @Invalidates(Artifact.TRAINING)
        double learningRate,
    @Setting(value = "iterations of linear warm-up in each stage", byDefault = "5", min = 0)
        @Invalidates(Artifact.TRAINING)
        int warmup,
    @Setting(
            value = "decay of the first moment",
            byDefault = "0.9",
            min = 0,
            max = 1,
            maxExclusive = true)
        @Invalidates(Artifact.TRAINING)
        double beta1,
    @Setting(
            value = "decay of the second moment",
            byDefault = "0.95",
            min = 0,
            max = 1,
            maxExclusive = true)
        @Invalidates(Artifact.TRAINING)
        double beta2,
    @Setting(
            value = "added to the root of the second moment",
            byDefault = "1.0e-8",
            min = 0,
            minExclusive = true)
        @Invalidates(Artifact.TRAINING)
        double epsilon,
    @Setting(value = "decoupled weight decay", byDefault = "0.01", min = 0)
        @Invalidates(Artifact.TRAINING)
        double weightDecay,
    @Setting(value = "greatest gradient norm", byDefault = "1.0", min = 0, minExclusive = true)
        @Invalidates(Artifact.TRAINING)
        double gradientClip,
    @Setting(value = "passes over an iteration's episodes", byDefault = "1", min = 1)
        @Invalidates(Artifact.TRAINING)
        int epochs,
    @Setting(value = "optimiser steps per pass", byDefault = "4", min = 1)
        @Invalidates(Artifact.TRAINING)
        int minibatches,
    @Setting(value = "decisions the head computes at once", byDefault = "256", min = 1)
        @Invalidates(Artifact.TRAINING)
        int microBatch,
    @Setting(value = "the ratio is clipped at 1 minus this", byDefault = "0.2", min = 0, max = 1)
        @Invalidates(Artifact.TRAINING)
        double clipLow,
    @Setting(value = "the ratio is clipped at 1 plus this", byDefault = "0.2", min = 0)
        @Invalidates(Artifact.TRAINING)
        double clipHigh,
    @Setting(
            value =
                "for negative advantages the loss is at most this times |A|; by default there is no such bound",
            byDefault = "default",
            min = 1,
            minExclusive = true)
        @Invalidates(Artifact.TRAINING)
        OptionalDouble dualClip,
    @Setting(
            value = "the unit of a probability ratio: action, plan, token or slot(N)",
            byDefault = "slot(5)")
        @Invalidates(Artifact.TRAINING)
        String ratioUnit,
    @Setting(
            value = "iterations between the checkpoints from which --resume continues",
            byDefault = "1",
            min = 1)
        @Invalidates(Artifact.NOTHING)
        int checkpointEvery) {

  public UpdateSettings {
    Ranges.check(
        UpdateSettings.class,
        learningRate,
        warmup,
        beta1,
        beta2,
        epsilon,
        weightDecay,
        gradientClip,
        epochs,
        minibatches,
        microBatch,
        clipLow,
        clipHigh,
        dualClip,
        ratioUnit,
        checkpointEvery);
    RatioUnit.parse(ratioUnit);
  }

  /** Returns these settings with another learning rate after warm-up. */
  public UpdateSettings withLearningRate(double rate) {
    return new UpdateSettings(
        rate,
        warmup,
        beta1,
        beta2,
        epsilon,
        weightDecay,
        gradientClip,
        epochs,
        minibatches,
        microBatch,
        clipLow,
        clipHigh,
        dualClip,
        ratioUnit,
        checkpointEvery);
  }

  /** Returns the settings of the head's optimiser at a learning rate. */
  public OptimizerSettings at(double rate) {
    return new OptimizerSettings(rate, beta1, beta2, epsilon, weightDecay, gradientClip);
  }
}
