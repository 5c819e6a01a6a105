package org.policytrim.report.page;

import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.report.figures.ComparisonFigures;

/**
 * A row of a table of policies.
 *
 * @param name what was played
 * @param remark what the reader should know about it; may be empty
 * @param style its class in the style sheet: base, forced, trimmed or other
 * @param figures what it did
 * @param comparison how it stands beside the base; null where it is not compared
 */
public record FigureRow(
    String name,
    String remark,
    String style,
    PolicyFigures figures,
    @Nullable ComparisonFigures comparison) {}
