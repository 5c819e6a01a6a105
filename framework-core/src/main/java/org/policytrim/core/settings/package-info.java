/**
 * How text becomes records: YAML is read into a tree that knows its places, and the tree is bound
 * strictly to records whose components carry a {@link org.policytrim.api.plugin.Setting}.
 *
 * <p>{@link org.policytrim.core.settings.YamlReader} makes the tree and refuses what is unsafe or
 * unreadable; {@link org.policytrim.core.settings.RecordBinder} fills the record and never stops at
 * the first mistake; {@link org.policytrim.core.settings.Problems} collects every {@link
 * org.policytrim.core.settings.Problem} with file, line and remedy. Back again: {@link
 * org.policytrim.core.settings.RecordWriter} and {@link org.policytrim.core.settings.YamlWriter}.
 * The room knows nothing of experiments or bundles. To allow another type of component, teach
 * {@link org.policytrim.core.settings.ValueBinder}, {@link
 * org.policytrim.core.settings.RecordWriter} and {@link org.policytrim.core.settings.SettingKey} of
 * it.
 */
@NullMarked
package org.policytrim.core.settings;

import org.jspecify.annotations.NullMarked;
