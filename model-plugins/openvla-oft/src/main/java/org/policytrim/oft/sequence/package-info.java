/**
 * The order of a decision's tokens: the layouts in which published checkpoints were trained and in
 * which reinforcement learning runs them, as masks and positions.
 */
@NullMarked
package org.policytrim.oft.sequence;

import org.jspecify.annotations.NullMarked;
