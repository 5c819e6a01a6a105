/**
 * The reference of all settings that an experiment may have, generated from the settings records of
 * the framework and of the installed plugins: {@link
 * org.policytrim.host.reference.SettingsReference} for people, {@link
 * org.policytrim.host.reference.ExperimentSchema} as a JSON Schema for editors. A new setting
 * appears in both as soon as its record component is annotated with {@link
 * org.policytrim.api.plugin.Setting}; nothing is registered here.
 */
@NullMarked
package org.policytrim.host.reference;

import org.jspecify.annotations.NullMarked;
