package org.policytrim.report.page;

import org.jspecify.annotations.Nullable;
import org.policytrim.method.evaluate.PolicyFigures;
import org.policytrim.report.figures.ComparisonFigures;

/**
 * A row of a table of policies.
 *
 * @param name the policy's name
 * @param remark a remark below the name; may be empty
 * @param style the CSS class: base, forced, trimmed or other
 * @param figures the policy's figures
 * @param comparison the policy compared with the base, or null if there is no comparison
 */
public record PolicyRow(
    String name,
    String remark,
    String style,
    PolicyFigures figures,
    @Nullable ComparisonFigures comparison) {}
