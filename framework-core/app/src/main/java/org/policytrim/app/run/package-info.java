/**
 * Runs experiments in a folder, from demonstrations to the report: {@link
 * org.policytrim.app.run.ExperimentRun} executes the steps in order, each implemented by a class of
 * its own, and {@code StageTraining} connects the training of package {@code
 * org.policytrim.method.stage} to the folder.
 *
 * <p>A run can be resumed. Each step writes its result to the folder and is skipped if the result
 * exists; a new step does the same and is called in {@code ExperimentRun.runSteps}. If the
 * experiment has changed, {@code ResumePlan} decides which results can be reused.
 */
@NullMarked
package org.policytrim.app.run;

import org.jspecify.annotations.NullMarked;
