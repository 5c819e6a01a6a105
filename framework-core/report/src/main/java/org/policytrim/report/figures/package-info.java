/**
 * What a run leaves behind: {@code report.json}, {@code report.html}, {@code episodes.csv},
 * TensorBoard events, the run's log and what the terminal shows.
 *
 * <p>{@link org.policytrim.report.figures.RunReport} is the report itself, figure by figure as it
 * stands in {@code report.json}; {@link org.policytrim.report.figures.RunReports} makes it from
 * evaluations. The page needs more than figures (curves, episodes, pictures): that is {@link
 * org.policytrim.report.figures.RunMaterial}. To add a figure, add it to the record and to {@code
 * RunReports}; the JSON follows by itself.
 */
@NullMarked
package org.policytrim.report.figures;

import org.jspecify.annotations.NullMarked;
