/** Models in plain Java: a network of fully connected layers and an optimiser. */
@NullMarked
package org.policytrim.toolkit.training;

import org.jspecify.annotations.NullMarked;
