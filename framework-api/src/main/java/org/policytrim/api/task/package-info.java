/**
 * Tasks, suites of tasks, and the names of initial states.
 *
 * <p>Initial states belong to three disjoint {@linkplain org.policytrim.api.task.StateSplit
 * splits}: policies are trained on one, checkpoints are selected on the second, and results are
 * reported on the third.
 */
@NullMarked
package org.policytrim.api.task;

import org.jspecify.annotations.NullMarked;
