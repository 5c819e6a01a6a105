/**
 * The 50 tasks of Meta-World v3: what is fixed about each ({@link
 * org.policytrim.metaworld.task.TaskSpec}, listed in {@link
 * org.policytrim.metaworld.task.Catalogue}), its rules ({@link
 * org.policytrim.metaworld.task.Rules}, in families), and a world that plays one of them ({@link
 * org.policytrim.metaworld.task.TaskWorld}).
 *
 * <p>Formulas and numbers are those of metaworld 3.1.1 (MIT), its quirks included: where an array
 * of the original is a view of the simulation, where a number is held in single precision, where a
 * reset ends without computing the poses. Each such place says so. To add a task, write its rules
 * beside its relatives and a row in the catalogue, and record the original for {@code verify}.
 */
@NullMarked
package org.policytrim.metaworld.task;

import org.jspecify.annotations.NullMarked;
