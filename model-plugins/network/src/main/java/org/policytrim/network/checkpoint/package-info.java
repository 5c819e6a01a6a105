/**
 * What models share that import published checkpoints and export them again: a record of how a
 * checkpoint looked, and guesses at what it does not say.
 */
@NullMarked
package org.policytrim.network.checkpoint;

import org.jspecify.annotations.NullMarked;
