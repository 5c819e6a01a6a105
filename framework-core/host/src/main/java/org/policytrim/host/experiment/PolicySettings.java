package org.policytrim.host.experiment;

import java.util.Optional;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.Setting;
import org.policytrim.host.settings.Flattened;
import org.policytrim.toolkit.settings.Artifact;
import org.policytrim.toolkit.settings.Invalidates;

/**
 * Section {@code policy}: the model and the base policy.
 *
 * @param settings the settings of the model that the name selects
 */
public record PolicySettings(
    @Setting("name of the model, as its plugin declares it") @Invalidates(Artifact.BASE)
        String name,
    @Setting(value = "actions per call in pretraining", min = 1) @Invalidates(Artifact.BASE)
        int chunk,
    @Setting(value = "actions that the base policy executes per call", min = 1)
        @Invalidates(Artifact.BASE)
        int horizon,
    @Setting(value = "device that computes the policy", byDefault = "cpu")
        @Invalidates(Artifact.NOTHING)
        Device device,
    @Setting(
            value =
                "bundle to start from, as a folder or plugin:ID/NAME; by default a policy is pretrained",
            byDefault = "default")
        @Invalidates(Artifact.BASE)
        Optional<String> bundle,
    @Flattened @Invalidates(Artifact.BASE) Record settings) {}
