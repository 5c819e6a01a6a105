/** One world that plays a task: start from an initial state, 25 substeps per action, success. */
@NullMarked
package org.policytrim.libero.environment;

import org.jspecify.annotations.NullMarked;
