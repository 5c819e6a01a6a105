/**
 * The files of SAPIEN and ManiSkill: which ones are needed, where they are stored, and the checks
 * of {@code policytrim doctor} that they are present and unchanged.
 */
@NullMarked
package org.policytrim.maniskill.assets;

import org.jspecify.annotations.NullMarked;
