package org.policytrim.host.experiment;

import org.policytrim.api.plugin.Setting;

/** The key that all entries of {@code rewards} share. */
record RewardKeys(
    @Setting(value = "what the term's scores are multiplied by", byDefault = "1.0")
        double weight) {}
