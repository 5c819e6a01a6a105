/**
 * Robot profiles as users and plugins write them. {@link org.policytrim.host.profile.ProfileFile}
 * is the schema of the YAML files, {@link org.policytrim.host.profile.RobotProfiles} finds them,
 * {@link org.policytrim.host.profile.ProfileFit} compares them with a checkpoint, and {@link
 * org.policytrim.host.profile.NamedProfile} turns them into the {@link
 * org.policytrim.api.robot.RobotProfile} of a policy's card.
 *
 * <p>For another key, add a component to {@code ProfileFile} and to the record of the API that it
 * becomes.
 */
@NullMarked
package org.policytrim.host.profile;

import org.jspecify.annotations.NullMarked;
