/**
 * The memory that a computation needs, found out without computing it.
 *
 * <p>{@link org.policytrim.network.memory.ActivationSizes} builds a computation as a back end
 * would, but only keeps the sizes of tensors and the order in which they are used.
 */
@NullMarked
package org.policytrim.network.memory;

import org.jspecify.annotations.NullMarked;
