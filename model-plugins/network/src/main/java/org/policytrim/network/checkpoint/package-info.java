/**
 * What models share that import published checkpoints and export them again: a checkpoint's
 * configuration, a record of how it looked, and guesses at what it does not say. A model's own keys
 * are read by a subclass of {@link org.policytrim.network.checkpoint.ConfigurationFile}.
 */
@NullMarked
package org.policytrim.network.checkpoint;

import org.jspecify.annotations.NullMarked;
