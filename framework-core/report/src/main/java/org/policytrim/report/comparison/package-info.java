/**
 * Comparisons of finished runs: {@link org.policytrim.report.comparison.RunComparison} checks that
 * runs are comparable, finds the settings in which they differ, and marks those on the Pareto front
 * of success, steps and calls.
 */
@NullMarked
package org.policytrim.report.comparison;

import org.jspecify.annotations.NullMarked;
