/**
 * A class for each command, made by the injector.
 *
 * <p>To add one: extend {@link org.policytrim.app.command.JsonCommand}, give it a record with what
 * it found out, and name it among the subcommands of {@link org.policytrim.app.launch.PolicyTrim}.
 * Text for people goes where {@code people()} says; the record becomes the JSON line of {@code
 * --json} by itself.
 */
@NullMarked
package org.policytrim.app.command;

import org.jspecify.annotations.NullMarked;
