package org.policytrim.api.model;

import org.apiguardian.api.API;
import org.policytrim.api.tensor.NamedTensors;

/**
 * The data from which a head recomputes the log-probabilities of a sample, such as a denoising path
 * or token ids. Only the head reads it.
 *
 * @param tensors in the head's own layout
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record ActionTrace(NamedTensors tensors) {}
