/**
 * The benchmark's tasks: the suites ({@link org.policytrim.libero.task.Suites}), the instructions,
 * and the recorded initial states.
 *
 * <p>To add a suite, add its tasks to {@code suites.json}: the names of BDDL files below the
 * package's {@code bddl_files}, in the order of the benchmark.
 */
@NullMarked
package org.policytrim.libero.task;

import org.jspecify.annotations.NullMarked;
