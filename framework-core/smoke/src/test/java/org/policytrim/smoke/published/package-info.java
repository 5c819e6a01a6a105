/**
 * Small checkpoints under the names of published ones, written by {@code *Checkpoint} classes, and
 * tests of the commands that import, play and train them. For another layout, add a constant to
 * {@link org.policytrim.smoke.published.PublishedLayout}.
 */
@NullMarked
package org.policytrim.smoke.published;

import org.jspecify.annotations.NullMarked;
