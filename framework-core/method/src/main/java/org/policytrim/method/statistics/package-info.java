/**
 * Statistics of success rates (docs/method.md, sections 7.5 and 7.7): Wilson's interval of a
 * success rate, Tango's score interval of a paired difference, McNemar's test, and the
 * non-inferiority verdict with its power.
 *
 * <p>Everything is a pure function of counts. To add a statistic, write it here, test it against a
 * published example, and use it in package {@code evaluate} or in the report.
 */
@NullMarked
package org.policytrim.method.statistics;

import org.jspecify.annotations.NullMarked;
