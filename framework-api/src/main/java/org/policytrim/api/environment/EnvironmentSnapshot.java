package org.policytrim.api.environment;

import org.policytrim.api.task.InitialState;
import org.policytrim.api.tensor.NamedTensors;

/**
 * Everything an environment needs to go on exactly where it stood.
 *
 * @param initialState the reset that led here
 * @param steps environment steps since that reset
 * @param content the plugin's own numbers; doubles are to be split into ints so that nothing is
 *     rounded
 */
public record EnvironmentSnapshot(InitialState initialState, int steps, NamedTensors content) {}
