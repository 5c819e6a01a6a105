/**
 * Plugins: zips are found, checked, unpacked and opened, and their providers are looked up by name.
 *
 * <p>{@link org.policytrim.host.plugin.Components} finds a benchmark, model, policy or reward term
 * by its name; the rest of the core does not depend on plugins in any other way. To add a kind of
 * component, add its provider interface to the API and a list to {@code Components}.
 */
@NullMarked
package org.policytrim.host.plugin;

import org.jspecify.annotations.NullMarked;
