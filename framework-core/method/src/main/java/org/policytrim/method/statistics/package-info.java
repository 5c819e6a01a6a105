/**
 * The statistics behind the verdict (METHOD section 7): Wilson's interval of a success rate,
 * Tango's score interval of a paired difference, McNemar's test, the non-inferiority verdict and
 * its power, and what was saved.
 *
 * <p>Everything here is a pure function of counts or of two {@link
 * org.policytrim.method.evaluate.EvaluationReport}s. To add a figure to the report, write it here
 * with a published example as its test, and give it a place in {@code core.report}.
 */
@NullMarked
package org.policytrim.method.statistics;

import org.jspecify.annotations.NullMarked;
