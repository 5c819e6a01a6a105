/**
 * Preparation of rendered images for policies that were trained with another pipeline: turning,
 * cropping and scaling, as a robot profile says. {@link org.policytrim.method.image.ImagePipeline}
 * is the entry point. To support another kind of scaling, add a constant to {@link
 * org.policytrim.api.robot.ImageScaling} and its steps to the pipeline.
 */
@NullMarked
package org.policytrim.method.image;

import org.jspecify.annotations.NullMarked;
