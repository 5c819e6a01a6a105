package org.policytrim.host.experiment;

import java.util.Optional;
import org.policytrim.api.plugin.Device;

/**
 * Section {@code policy}.
 *
 * @param name the model plugin's component
 * @param chunk actions per call in pretraining, at least 1
 * @param horizon actions executed per call by the base policy
 * @param device where to compute
 * @param bundle a bundle to start from instead of pretraining, where set
 * @param settings every further key, bound to the provider's record
 */
public record PolicyChoice(
    String name, int chunk, int horizon, Device device, Optional<String> bundle, Record settings) {}
