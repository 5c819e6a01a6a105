/**
 * The figures of a run and their formats: {@code report.json}, {@code episodes.csv}, and numbers
 * and sentences for people.
 *
 * <p>{@link org.policytrim.report.figures.RunReport} holds the figures in the structure of {@code
 * report.json}; {@link org.policytrim.report.figures.RunReportFactory} computes it from
 * evaluations. To add a figure, add it to both; the JSON follows from the record. {@link
 * org.policytrim.report.figures.PageData} holds what the web page shows beyond the figures.
 */
@NullMarked
package org.policytrim.report.figures;

import org.jspecify.annotations.NullMarked;
