/**
 * The layout of a run's folder, shared by the modules that write results and the one that runs
 * experiments.
 */
@NullMarked
package org.policytrim.report.folder;

import org.jspecify.annotations.NullMarked;
