/** Support for all kinds of plugins: a provider whose name and settings are fixed. */
@NullMarked
package org.policytrim.toolkit.plugin;

import org.jspecify.annotations.NullMarked;
