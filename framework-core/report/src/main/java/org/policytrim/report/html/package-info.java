/**
 * Writes the web pages of runs and horizon profiles, and the whole report of a run. Each page is
 * one file that works without a network.
 */
@NullMarked
package org.policytrim.report.html;

import org.jspecify.annotations.NullMarked;
