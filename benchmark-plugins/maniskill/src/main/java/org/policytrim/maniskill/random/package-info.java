/** The random numbers of the original's resets. */
@NullMarked
package org.policytrim.maniskill.random;

import org.jspecify.annotations.NullMarked;
