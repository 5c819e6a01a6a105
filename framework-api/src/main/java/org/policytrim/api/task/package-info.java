/**
 * What is to be done, and from where: tasks, suites of tasks, and the initial states they start
 * from.
 *
 * <p>Initial states come in three disjoint {@linkplain org.policytrim.api.task.StateSplit splits},
 * so that nothing is reported on a state that something was trained or selected on. A benchmark
 * plugin names its tasks here; nothing else needs to be added to bring in a new one.
 */
@NullMarked
package org.policytrim.api.task;

import org.jspecify.annotations.NullMarked;
