/**
 * How training works: {@link org.policytrim.core.train.TrimTrainer} is the method on one page,
 * {@link org.policytrim.core.train.ExperimentRun} the walk from demonstrations to the report.
 *
 * <p>{@link org.policytrim.core.train.StageRun} repeats the trainer's iteration, with checkpoints,
 * and compares along the way ({@link org.policytrim.core.train.Selection}, {@link
 * org.policytrim.core.train.SelectionRule}); {@link org.policytrim.core.train.TrainingLine} strings
 * stages together, with and without a reward term. What lies where in a run's folder: {@link
 * org.policytrim.core.train.RunFiles}; what of it a changed experiment may not use: {@link
 * org.policytrim.core.train.Outdated}. A new step of a run is a line in {@code ExperimentRun.walk},
 * and leaves a file by which it knows that it is done.
 */
@NullMarked
package org.policytrim.core.train;

import org.jspecify.annotations.NullMarked;
