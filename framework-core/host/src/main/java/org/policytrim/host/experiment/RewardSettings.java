package org.policytrim.host.experiment;

import org.policytrim.api.plugin.Setting;
import org.policytrim.host.settings.EntryName;
import org.policytrim.host.settings.Flattened;

/**
 * One entry of a stage's {@code rewards}.
 *
 * @param name the reward term's name, which is the entry's key
 * @param settings the settings of the reward term
 */
public record RewardSettings(
    @EntryName String name,
    @Setting(value = "factor of the term's scores", byDefault = "1.0") double weight,
    @Flattened Record settings) {}
