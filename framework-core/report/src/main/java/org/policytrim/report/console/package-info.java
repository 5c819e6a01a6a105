/**
 * Progress in the terminal and in the run's log, and the summary at the end of a run.
 *
 * <p>All classes here observe a run through {@link org.policytrim.method.stage.RunListener} and
 * have no influence on it.
 */
@NullMarked
package org.policytrim.report.console;

import org.jspecify.annotations.NullMarked;
