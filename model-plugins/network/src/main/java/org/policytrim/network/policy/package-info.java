/**
 * What policies written with these layers share between the framework's records and tensors: images
 * and states to numbers, actions back to their units, features of single observations as batches.
 *
 * <p>Nothing here knows a model; what one model alone needs belongs into its plugin.
 */
@NullMarked
package org.policytrim.network.policy;

import org.jspecify.annotations.NullMarked;
