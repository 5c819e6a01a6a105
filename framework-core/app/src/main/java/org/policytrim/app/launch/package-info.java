/**
 * The entry point of the program: {@link org.policytrim.app.launch.PolicyTrim} parses the command
 * line, {@link org.policytrim.app.launch.CoreModule} configures dependency injection, {@code
 * FailureReport} turns exceptions into messages and exit codes.
 */
@NullMarked
package org.policytrim.app.launch;

import org.jspecify.annotations.NullMarked;
