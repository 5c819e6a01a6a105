/**
 * Demonstrations and pretraining of the base policy: a benchmark's demonstrator is recorded on
 * training states, and the model's learner imitates the recording (docs/method.md, section 5.9).
 *
 * <p>{@link org.policytrim.host.pretrain.DemonstrationRecorder} records successes, {@link
 * org.policytrim.host.pretrain.DemonstrationStore} stores them by task, and {@link
 * org.policytrim.host.pretrain.Pretraining} draws examples and trains with checkpoints. To use
 * demonstrations from another source, convert them to a {@link
 * org.policytrim.host.pretrain.DemonstrationSet}.
 */
@NullMarked
package org.policytrim.host.pretrain;

import org.jspecify.annotations.NullMarked;
