/**
 * Checks for settings records: {@link org.policytrim.toolkit.settings.Ranges} applies the bounds
 * that {@link org.policytrim.api.plugin.Setting} declares.
 */
@NullMarked
package org.policytrim.toolkit.settings;

import org.jspecify.annotations.NullMarked;
