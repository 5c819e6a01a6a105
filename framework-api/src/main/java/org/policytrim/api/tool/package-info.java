/**
 * What plugins bring to the command line besides components: recorded data replayed ({@code
 * verify}), rates ({@code bench}), checks of the machine ({@code doctor}), checkpoints converted
 * ({@code import}, {@code export}).
 *
 * <p>Each is a PF4J extension; add one by implementing it with {@code @Extension} in a plugin.
 */
@NullMarked
package org.policytrim.api.tool;

import org.jspecify.annotations.NullMarked;
