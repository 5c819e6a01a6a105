/**
 * How text becomes records: YAML is read into a tree that knows its places, and the tree is bound
 * strictly to records whose components carry a {@link org.policytrim.api.plugin.Setting}.
 *
 * <p>{@link org.policytrim.host.settings.YamlReader} makes the tree and refuses what is unsafe or
 * unreadable; {@link org.policytrim.host.settings.RecordBinder} fills the record and never stops at
 * the first mistake; {@link org.policytrim.host.settings.ProblemCollector} collects every {@link
 * org.policytrim.host.settings.Problem} with file, line and remedy. Back again: {@link
 * org.policytrim.host.settings.RecordWriter} and {@link org.policytrim.host.settings.YamlWriter}.
 * The room knows nothing of experiments or bundles. To allow another type of component, teach
 * {@link org.policytrim.host.settings.ValueBinder}, {@link
 * org.policytrim.host.settings.RecordWriter} and {@link org.policytrim.host.settings.SettingKey} of
 * it.
 */
@NullMarked
package org.policytrim.host.settings;

import org.jspecify.annotations.NullMarked;
