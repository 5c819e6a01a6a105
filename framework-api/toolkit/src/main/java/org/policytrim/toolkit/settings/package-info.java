/**
 * Checks for settings records. {@link org.policytrim.toolkit.settings.Ranges} applies the bounds
 * that {@link org.policytrim.api.plugin.Setting} declares. A constructor throws {@link
 * org.policytrim.toolkit.settings.InvalidSettingException} for values that contradict each other.
 * {@link org.policytrim.toolkit.settings.Invalidates} declares the stored results that a change of
 * a setting makes obsolete.
 */
@NullMarked
package org.policytrim.toolkit.settings;

import org.jspecify.annotations.NullMarked;
