/** Training of models in plain Java: an optimiser. */
@NullMarked
package org.policytrim.toolkit.training;

import org.jspecify.annotations.NullMarked;
