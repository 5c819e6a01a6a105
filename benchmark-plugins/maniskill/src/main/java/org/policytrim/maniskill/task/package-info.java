/**
 * The tasks: their objects, starts, rewards and success rules. {@link
 * org.policytrim.maniskill.task.Catalogue} lists them; {@link
 * org.policytrim.maniskill.task.TaskWorld} runs one.
 */
@NullMarked
package org.policytrim.maniskill.task;

import org.jspecify.annotations.NullMarked;
