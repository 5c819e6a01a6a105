/** Plugins with one mistake each, and tests that the contracts detect them. */
@NullMarked
package org.policytrim.testkit.broken;

import org.jspecify.annotations.NullMarked;
