/**
 * Contract tests for plugin authors, and small components to test with.
 *
 * <p>A contract is an abstract JUnit class; extend it, return the component under test, and it
 * tests the requirements of the SPI: {@link org.policytrim.testkit.EnvironmentContract} for
 * benchmarks, {@link org.policytrim.testkit.PolicyContract}, {@link
 * org.policytrim.testkit.ActionHeadContract} and {@link
 * org.policytrim.testkit.ImitationLearnerContract} for models, {@link
 * org.policytrim.testkit.RewardTermContract} for reward terms, {@link
 * org.policytrim.testkit.SettingsContract} for all providers. {@link
 * org.policytrim.testkit.BenchmarkPluginContract} and {@link
 * org.policytrim.testkit.ModelPluginContract} join those of a plugin. A failure states the
 * requirement, what was observed, and the probable cause.
 *
 * <p>For tests without a simulator or a network: {@link org.policytrim.testkit.EpisodeBuilder}
 * builds valid episodes and groups, {@link org.policytrim.testkit.FakeBenchmark} is a benchmark
 * with given specs, {@link org.policytrim.testkit.BareBenchmark} hides the optional abilities of
 * one, {@link org.policytrim.testkit.FakePolicy} is a policy with a given card, and {@link
 * org.policytrim.testkit.SpecSamples} has specs and matching values.
 */
@NullMarked
package org.policytrim.testkit;

import org.jspecify.annotations.NullMarked;
