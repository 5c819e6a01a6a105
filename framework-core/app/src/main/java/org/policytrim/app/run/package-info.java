/**
 * How training works: {@link org.policytrim.method.trainer.PolicyTrimTrainer} is the method on one
 * page, {@link org.policytrim.app.run.ExperimentRun} the walk from demonstrations to the report.
 *
 * <p>{@link org.policytrim.method.stage.StageRun} repeats the trainer's iteration, with
 * checkpoints, and compares along the way ({@link org.policytrim.method.stage.CheckpointSelection},
 * {@link org.policytrim.method.stage.SelectionRule}); {@link org.policytrim.app.run.StagePipeline}
 * strings stages together, with and without a reward term. What lies where in a run's folder:
 * {@link org.policytrim.report.folder.RunFolder}; what of it a changed experiment may not use:
 * {@link org.policytrim.app.run.StaleArtifacts}. A new step of a run is a line in {@code
 * ExperimentRun.walk}, and leaves a file by which it knows that it is done.
 */
@NullMarked
package org.policytrim.app.run;

import org.jspecify.annotations.NullMarked;
