/**
 * Contributions of plugins to the command line: replays of recordings ({@code verify}),
 * measurements ({@code bench}), checks of the machine ({@code doctor}), and conversion of
 * checkpoints ({@code import}, {@code export}).
 *
 * <p>Each is a PF4J extension: implement the interface in a public class with {@code @Extension}.
 */
@NullMarked
package org.policytrim.api.tool;

import org.jspecify.annotations.NullMarked;
