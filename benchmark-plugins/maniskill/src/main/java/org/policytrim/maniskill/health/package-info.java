/** The check of {@code policytrim doctor} that SAPIEN works on this machine. */
@NullMarked
package org.policytrim.maniskill.health;

import org.jspecify.annotations.NullMarked;
