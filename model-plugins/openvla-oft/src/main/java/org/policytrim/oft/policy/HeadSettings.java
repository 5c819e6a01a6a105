package org.policytrim.oft.policy;

import org.jspecify.annotations.Nullable;
import org.policytrim.oft.Decoding;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;

/**
 * How a head decodes and explores.
 *
 * @param sizes the network's
 * @param decoder whose weights are trained
 * @param regression used where {@code decoding} says so; null where there is none
 * @param decoding how plans are made in evaluation
 * @param temperature what logits are divided by when tokens are drawn
 * @param largestBatch how many plans are computed at once, to bound memory
 */
record HeadSettings(
    OftSizes sizes,
    Decoder decoder,
    @Nullable RegressionHead regression,
    Decoding decoding,
    double temperature,
    int largestBatch) {}
