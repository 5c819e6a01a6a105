/**
 * The geometry of charts: axes with round ticks, lines, histograms, intervals, all in the units of
 * a small drawing. What they look like stands in the page's templates and style sheet, so that one
 * drawing serves light and dark, screen and paper.
 *
 * <p>Charts are drawn 360 units wide, about a phone's width: text stays readable where they shrink
 * to fit. (A charting library was weighed: its drawings carry their colours and fonts within and
 * need the machine's font configuration, which a bare server lacks.)
 */
@NullMarked
package org.policytrim.report.chart;

import org.jspecify.annotations.NullMarked;
