/**
 * The geometry of the charts of a report: axes with round ticks, lines, histograms and intervals,
 * in the units of an SVG drawing. Colours and fonts are set by the page's templates and style
 * sheet, so that one drawing works in light and dark mode, on screen and on paper.
 *
 * <p>Charts are 360 units wide, about the width of a phone, so that text stays readable on small
 * screens. Charts are drawn here and not by a charting library, because such libraries embed
 * colours in the drawing and need the font configuration of the machine, which a server may lack.
 */
@NullMarked
package org.policytrim.report.chart;

import org.jspecify.annotations.NullMarked;
