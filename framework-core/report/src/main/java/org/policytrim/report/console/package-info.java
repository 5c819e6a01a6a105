/**
 * What the terminal and the run's log show while a run goes on, and the summary at its end.
 *
 * <p>Everything here watches through {@link org.policytrim.method.stage.RunListener}; nothing here
 * is asked by the run. In a terminal one line at the bottom lives; elsewhere lines only ever follow
 * one another, few of them.
 */
@NullMarked
package org.policytrim.report.console;

import org.jspecify.annotations.NullMarked;
