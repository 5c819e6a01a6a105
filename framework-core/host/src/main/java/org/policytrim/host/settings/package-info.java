/**
 * Binding of YAML text to records. {@link org.policytrim.host.settings.YamlReader} parses a
 * document into {@link org.policytrim.host.settings.YamlNode}s, which know their positions; {@link
 * org.policytrim.host.settings.SettingOverride} sets single values in it; {@link
 * org.policytrim.host.settings.RecordBinder} binds it strictly to records whose components carry a
 * {@link org.policytrim.api.plugin.Setting}. Keys, defaults, ranges and former names all come from
 * that annotation. Binding does not stop at a problem: {@link
 * org.policytrim.host.settings.ProblemCollector} collects every {@link
 * org.policytrim.host.settings.Problem} with its file, line and remedy. {@link
 * org.policytrim.host.settings.RecordWriter} and {@link org.policytrim.host.settings.YamlWriter}
 * write records back.
 *
 * <p>The package knows nothing of experiments or bundles. To support another type of component,
 * extend {@link org.policytrim.host.settings.ValueBinder}, {@link
 * org.policytrim.host.settings.RecordWriter} and {@link org.policytrim.host.settings.SettingKey}.
 */
@NullMarked
package org.policytrim.host.settings;

import org.jspecify.annotations.NullMarked;
