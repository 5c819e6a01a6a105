/**
 * An example of a benchmark plugin: a point robot slides over a table and stops on a pad. Read in
 * this order: {@link org.policytrim.toy.reach.ToyReachProvider} (settings and names), {@link
 * org.policytrim.toy.reach.ToyReachBenchmark} (specs and tasks), {@link
 * org.policytrim.toy.reach.ToyReachEnvironment} (reset, step, observe), {@link
 * org.policytrim.toy.reach.ToyReachDemonstrator} (demonstrations, optional).
 *
 * <p>For a benchmark of your own, copy this module, replace the table by your simulator, and keep
 * the contract tests: a benchmark that passes them works in every experiment.
 */
@NullMarked
package org.policytrim.toy.reach;

import org.jspecify.annotations.NullMarked;
