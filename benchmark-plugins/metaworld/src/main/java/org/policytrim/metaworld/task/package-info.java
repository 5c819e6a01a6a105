/**
 * The 50 tasks of Meta-World v3: their definitions ({@link org.policytrim.metaworld.task.TaskSpec},
 * listed in {@link org.policytrim.metaworld.task.Catalogue}), their rules ({@link
 * org.policytrim.metaworld.task.Rules}, one class per family), and the simulation of a task ({@link
 * org.policytrim.metaworld.task.TaskSimulation}).
 *
 * <p>Formulas and constants are those of metaworld 3.1.1 (MIT), including its irregularities: an
 * array that is a view of the simulation, a number in single precision, a reset that does not
 * compute the poses. Comments mark each of them. To add a task, write its rules next to those of
 * similar tasks, add it to the catalogue, and record the original for {@code verify}.
 */
@NullMarked
package org.policytrim.metaworld.task;

import org.jspecify.annotations.NullMarked;
