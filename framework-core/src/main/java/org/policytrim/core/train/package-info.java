/**
 * How training works: {@code TrimTrainer} is the method on one page, {@link
 * org.policytrim.core.train.ExperimentRun} the walk from demonstrations to the report.
 */
@NullMarked
package org.policytrim.core.train;

import org.jspecify.annotations.NullMarked;
