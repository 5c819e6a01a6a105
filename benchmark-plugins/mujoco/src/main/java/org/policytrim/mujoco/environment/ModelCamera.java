package org.policytrim.mujoco.environment;

/**
 * The source of the images of one of a benchmark's cameras.
 *
 * @param name the camera in the model
 * @param transform the rearrangement of the rendered image
 */
public record ModelCamera(String name, ImageTransform transform) {}
