/**
 * How training works: {@link org.policytrim.method.trainer.PolicyTrimTrainer} is the method on one
 * page, {@link org.policytrim.app.run.ExperimentRun} the walk from demonstrations to the report.
 *
 * <p>{@link org.policytrim.method.stage.StagePipeline} trains the stages, with and without a reward
 * term; {@link org.policytrim.app.run.StageTraining} stores their checkpoints and bundles in the
 * run folder. What lies where in a run's folder: {@link org.policytrim.report.folder.RunFolder};
 * what of it a changed experiment may not use: {@link org.policytrim.app.run.StaleArtifacts}. A new
 * step of a run is a line in {@code ExperimentRun.walk}, and leaves a file by which it knows that
 * it is done.
 */
@NullMarked
package org.policytrim.app.run;

import org.jspecify.annotations.NullMarked;
