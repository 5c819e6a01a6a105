/**
 * Building blocks of a {@link org.policytrim.api.demonstration.Demonstrator} in the style {@code
 * teleoperated}: slowly changing noise and interruptions of random length.
 */
@NullMarked
package org.policytrim.toolkit.demonstration;

import org.jspecify.annotations.NullMarked;
