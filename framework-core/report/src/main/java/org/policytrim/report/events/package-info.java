/**
 * TensorBoard event files: the scalars of a run in the format that {@code tensorboard --logdir}
 * reads.
 *
 * <p>To add a curve, add it in {@link org.policytrim.report.events.TensorBoardListener}.
 */
@NullMarked
package org.policytrim.report.events;

import org.jspecify.annotations.NullMarked;
