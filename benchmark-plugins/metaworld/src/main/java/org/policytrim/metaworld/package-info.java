/**
 * Meta-World v3 in the JVM: all 50 tasks, equal to metaworld 3.1.1 on MuJoCo 3.3.0 to the last bit.
 *
 * <p>{@link org.policytrim.metaworld.MetaworldProvider} brings the benchmark; {@code goal} draws
 * its initial states, {@code task} holds the rules of the tasks, {@code world} the arm in the
 * engine, {@code expert} the demonstrators, {@code verify} the comparison with recordings of the
 * original.
 */
@NullMarked
package org.policytrim.metaworld;

import org.jspecify.annotations.NullMarked;
