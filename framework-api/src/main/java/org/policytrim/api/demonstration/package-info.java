/**
 * Demonstrations, from which policies are pretrained by imitation.
 *
 * <p>A benchmark that implements {@link org.policytrim.api.demonstration.Demonstrable} creates
 * {@link org.policytrim.api.demonstration.Demonstrator}s; the core plays them, records the
 * successful episodes, and feeds those to a model's {@link
 * org.policytrim.api.model.ImitationLearner}.
 */
@NullMarked
package org.policytrim.api.demonstration;

import org.jspecify.annotations.NullMarked;
