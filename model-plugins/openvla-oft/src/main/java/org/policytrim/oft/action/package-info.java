/**
 * From actions to tokens and back: normalisation by quantiles, 256 edges, gripper conventions.
 * Plain arithmetic, the original's formulas.
 */
@NullMarked
package org.policytrim.oft.action;

import org.jspecify.annotations.NullMarked;
