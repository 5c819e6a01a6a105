/**
 * Providers, through which plugins contribute components.
 *
 * <p>A provider is a PF4J extension: a public class with {@code @Extension}. It has a name, a
 * settings record whose components carry {@link org.policytrim.api.plugin.Setting}, and a method
 * that creates the component. It may have an {@code @Inject} constructor with a {@link
 * org.policytrim.api.plugin.PluginContext}. The host binds YAML to the settings strictly, and
 * reports a {@link org.policytrim.api.plugin.PluginException} to the user.
 */
@NullMarked
package org.policytrim.api.plugin;

import org.jspecify.annotations.NullMarked;
