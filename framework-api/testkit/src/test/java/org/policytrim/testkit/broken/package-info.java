/**
 * Plugins broken in one place each. A contract that does not catch the one it is meant to catch is
 * no contract.
 */
@NullMarked
package org.policytrim.testkit.broken;

import org.jspecify.annotations.NullMarked;
