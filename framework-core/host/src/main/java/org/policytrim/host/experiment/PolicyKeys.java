package org.policytrim.host.experiment;

import java.util.Optional;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Requirements;

/** The keys of section {@code policy} that all models share. */
record PolicyKeys(
    @Setting("the model, by the name its plugin gives it") String name,
    @Setting("actions per call in pretraining, at least 1") int chunk,
    @Setting("actions the base policy executes per call, at least 1") int horizon,
    @Setting(value = "where to compute", byDefault = "cpu") Device device,
    @Setting(
            value = "a bundle to start from, its folder or plugin:ID/NAME; empty pretrains",
            byDefault = "''")
        String bundle) {

  PolicyKeys {
    Requirements.atLeast("chunk", chunk, 1);
    Requirements.atLeast("horizon", horizon, 1);
  }

  PolicyChoice with(Record settings) {
    return new PolicyChoice(
        name,
        chunk,
        horizon,
        device,
        bundle.isEmpty() ? Optional.empty() : Optional.of(bundle),
        settings);
  }

  static PolicyKeys of(PolicyChoice choice) {
    return new PolicyKeys(
        choice.name(),
        choice.chunk(),
        choice.horizon(),
        choice.device(),
        choice.bundle().orElse(""));
  }
}
