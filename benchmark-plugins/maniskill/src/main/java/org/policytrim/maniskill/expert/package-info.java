/**
 * Demonstrators: scripts of tool poses and grips for each task, joined by screw motions with
 * trapezoidal speed.
 */
@NullMarked
package org.policytrim.maniskill.expert;

import org.jspecify.annotations.NullMarked;
