/**
 * The benchmark's tasks: which suites there are ({@link org.policytrim.libero.task.Suites}), what
 * the robot is told, and the recorded initial states.
 *
 * <p>To bring in a suite, add its tasks to {@code suites.json}: the names of BDDL files below the
 * package's {@code bddl_files}, in the benchmark's order.
 */
@NullMarked
package org.policytrim.libero.task;

import org.jspecify.annotations.NullMarked;
