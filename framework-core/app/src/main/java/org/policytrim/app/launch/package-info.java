/**
 * The command line: {@link org.policytrim.app.launch.PolicyTrim} starts it, {@link
 * org.policytrim.app.launch.CoreModule} wires the core together on one page, and {@code command}
 * holds a class for each command.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 ended by Ctrl-C.
 */
@NullMarked
package org.policytrim.app.launch;

import org.jspecify.annotations.NullMarked;
