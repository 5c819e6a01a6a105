/**
 * Robot profiles: the relation between the observations and actions of a benchmark and those that a
 * policy was trained with. {@link org.policytrim.api.robot.RobotProfile} is part of a policy's
 * card; the core applies it, so neither a benchmark nor a model knows about the other.
 *
 * <p>Profiles are YAML files. A plugin ships them as resources {@code profiles/NAME.yaml} and lists
 * them with a {@link org.policytrim.api.plugin.RobotProfileProvider}. For another kind of image
 * scaling or state conversion, add a constant to {@link org.policytrim.api.robot.ImageScaling} or
 * {@link org.policytrim.api.robot.StateConversion}.
 */
@NullMarked
package org.policytrim.api.robot;

import org.jspecify.annotations.NullMarked;
