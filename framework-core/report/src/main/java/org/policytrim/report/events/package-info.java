/**
 * TensorBoard event files: scalars of a run in the format that {@code tensorboard --logdir} reads.
 *
 * <p>{@link org.policytrim.report.events.TensorBoardListener} says what is written; to add a curve,
 * add it there.
 */
@NullMarked
package org.policytrim.report.events;

import org.jspecify.annotations.NullMarked;
