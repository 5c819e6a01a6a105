/**
 * Where components come from: plugin zips are found, checked, unpacked and opened here, and their
 * providers are looked up by name.
 *
 * <p>{@link org.policytrim.host.plugin.Components} answers "which benchmark, model, policy or
 * reward is called so"; the rest of the core knows no more of plugins than that. Whatever a person
 * misspells is answered through {@link org.policytrim.toolkit.text.Suggestions}. To add a kind of
 * component, add its provider interface to the API and a list here.
 */
@NullMarked
package org.policytrim.host.plugin;

import org.jspecify.annotations.NullMarked;
