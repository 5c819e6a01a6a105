/**
 * The commands of the program, one class each, created by the injector.
 *
 * <p>To add a command, extend {@link org.policytrim.app.command.JsonCommand}, define a record for
 * its result, and add the class to the list in {@code org.policytrim.app.launch.PolicyTrim}. Print
 * text for people to {@code people()}; the JSON of {@code --json} is derived from the record.
 */
@NullMarked
package org.policytrim.app.command;

import org.jspecify.annotations.NullMarked;
