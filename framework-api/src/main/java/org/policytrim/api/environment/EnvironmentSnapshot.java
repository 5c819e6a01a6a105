package org.policytrim.api.environment;

import org.apiguardian.api.API;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The complete state of an environment during an episode.
 *
 * @param initialState the initial state of the episode
 * @param steps the environment steps since the reset
 * @param content the plugin's own data; doubles are stored as pairs of ints so that they are not
 *     rounded
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record EnvironmentSnapshot(InitialState initialState, int steps, NamedTensors content) {}
