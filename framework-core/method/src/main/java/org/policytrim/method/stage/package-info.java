/**
 * Training stages and the selection of horizons and checkpoints (docs/method.md, section 6).
 *
 * <p>{@link org.policytrim.method.stage.StagePipeline} trains the stages of an experiment in order,
 * ablations included. {@link org.policytrim.method.stage.StageRun} repeats the trainer's iteration
 * for one stage, saves checkpoints, and compares some of them on the validation states through
 * {@link org.policytrim.method.stage.CheckpointSelection}; {@link
 * org.policytrim.method.stage.SelectionRule} holds the rule itself. What is stored where is up to
 * the implementations of {@link org.policytrim.method.stage.StageStorage} and {@link
 * org.policytrim.method.stage.StageCheckpoints}.
 *
 * <p>To add a setting of a stage, add it to {@link org.policytrim.method.stage.StageDefinition} and
 * use it in {@code StagePipeline}; to change the way checkpoints are chosen, change {@code
 * SelectionRule}. To observe training, implement {@link org.policytrim.method.stage.RunListener}.
 */
@NullMarked
package org.policytrim.method.stage;

import org.jspecify.annotations.NullMarked;
