/**
 * The tutorial for benchmark plugins: a point robot that slides over a table and is to stop on a
 * pad. Read {@link org.policytrim.toy.reach.ToyReachEnvironment} first (the world), then {@link
 * org.policytrim.toy.reach.ToyReachBenchmark} (what it tells the core about itself), {@link
 * org.policytrim.toy.reach.ToyReachDemonstrator} (how the tasks are shown) and {@link
 * org.policytrim.toy.reach.ToyReachProvider} (how the plugin is found).
 *
 * <p>To bring a world of your own, copy this folder, put your simulator where the table is, and
 * keep the contract test: when it passes, the world works in every experiment. Add a task as a
 * constant of {@link org.policytrim.toy.reach.ToyReachTask}.
 */
@NullMarked
package org.policytrim.toy.reach;

import org.jspecify.annotations.NullMarked;
