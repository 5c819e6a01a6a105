/**
 * How the base policy comes about: a benchmark's demonstrator is recorded on training states, and
 * the model's learner imitates what was recorded (METHOD section 6).
 *
 * <p>{@link org.policytrim.host.pretrain.DemonstrationRecorder} plays and keeps the successes,
 * {@link org.policytrim.host.pretrain.DemonstrationStore} keeps them task by task, {@link
 * org.policytrim.host.pretrain.Pretraining} draws examples and paces the learner, with checkpoints.
 * Demonstrations from elsewhere only need to become a {@link
 * org.policytrim.host.pretrain.DemonstrationSet}.
 */
@NullMarked
package org.policytrim.host.pretrain;

import org.jspecify.annotations.NullMarked;
