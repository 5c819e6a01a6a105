/**
 * Runs of one experiment with varied settings: {@link org.policytrim.app.sweep.SweepCases} lists
 * them, {@link org.policytrim.app.sweep.SweepRuns} runs each in a process of its own. A finished
 * run is not repeated, so a stopped sweep continues.
 */
@NullMarked
package org.policytrim.app.sweep;

import org.jspecify.annotations.NullMarked;
