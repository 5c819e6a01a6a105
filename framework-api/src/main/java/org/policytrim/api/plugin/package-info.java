/**
 * How plugins bring components: a provider has a name, a config record, and makes the component.
 *
 * <p>A provider is a PF4J extension ({@code @Extension}) with an {@code @Inject} constructor where
 * it needs something. Its config is a record whose components carry {@link
 * org.policytrim.api.plugin.Setting}; the core binds YAML to it strictly and prints every key with
 * its default. Versions: {@link org.policytrim.api.plugin.SpiVersion}.
 */
@NullMarked
package org.policytrim.api.plugin;

import org.jspecify.annotations.NullMarked;
