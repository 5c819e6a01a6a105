/**
 * What a run leaves behind: {@code report.json}, {@code report.html}, {@code episodes.csv},
 * TensorBoard events, the run's log and what the terminal shows.
 *
 * <p>{@link org.policytrim.core.report.RunReport} is the report itself, figure by figure as it
 * stands in {@code report.json}; {@link org.policytrim.core.report.RunReports} makes it from
 * evaluations. The page needs more than figures (curves, episodes, pictures): that is {@link
 * org.policytrim.core.report.RunMaterial}. To add a figure, add it to the record and to {@code
 * RunReports}; the JSON follows by itself.
 */
@NullMarked
package org.policytrim.core.report;

import org.jspecify.annotations.NullMarked;
