package org.policytrim.api.model;

import org.apiguardian.api.API;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The output of a frozen backbone for one observation, such as keys and values or hidden states.
 *
 * @param tensors the tensors of the backbone's {@link FeatureSpec}, without a batch dimension
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Features(NamedTensors tensors) {}
