package org.policytrim.gr00t.graph;

import org.policytrim.network.layer.VisionSizes;

/**
 * The extents of a backbone of our own.
 *
 * @param vision the image tower; not built where there are no cameras
 * @param blocks over the tokens of images and prompt together; as wide as the head's features
 */
public record BackboneSizes(VisionSizes vision, TransformerSizes blocks) {}
