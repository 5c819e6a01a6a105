/**
 * One training iteration of PolicyTrim: {@link org.policytrim.method.trainer.PolicyTrimTrainer}
 * plays groups, scores them, estimates advantages and updates the action head (docs/method.md,
 * sections 2 to 4).
 *
 * <p>Each step is one object that the trainer calls: a rollout source, a reward composition, a
 * group advantage and a policy update. To change a step, change that class or pass another one.
 */
@NullMarked
package org.policytrim.method.trainer;

import org.jspecify.annotations.NullMarked;
