package org.policytrim.gr00t;

import org.jspecify.annotations.Nullable;
import org.policytrim.gr00t.graph.Gr00tBackbone;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.gr00t.graph.PublishedBackbone;

/**
 * The sizes of a network, as a bundle keeps them. A backbone without sizes is only known as an ONNX
 * file.
 *
 * @param head the sizes of its action head
 * @param observations the inputs and outputs of its backbone
 * @param backbone the sizes of a backbone made from scratch; null for another
 * @param published the sizes of N1.7's own backbone; null for another
 * @param denoiseSteps the denoise steps of experiments that set none
 * @param embodiment the embodiment of experiments that set none
 */
public record Gr00tNetwork(
    HeadSizes head,
    ObservationSizes observations,
    Gr00tBackbone.@Nullable Sizes backbone,
    PublishedBackbone.@Nullable Sizes published,
    int denoiseSteps,
    int embodiment) {}
