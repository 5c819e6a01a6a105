/**
 * Contract tests that a plugin author extends, and small real parts to test with.
 *
 * <p>Each contract is a JUnit class that asks for the author's component and tries everything the
 * SPI promises about it: {@link org.policytrim.testkit.EnvironmentContract} for a benchmark, {@link
 * org.policytrim.testkit.PolicyContract}, {@link org.policytrim.testkit.ActionHeadContract} and
 * {@link org.policytrim.testkit.ImitationLearnerContract} for a model, {@link
 * org.policytrim.testkit.RewardTermContract} for a reward, {@link
 * org.policytrim.testkit.SettingsContract} for the providers of any of them. If they pass, the
 * plugin will work in every experiment; if one fails, it says what the contract asks, what was seen
 * and where to look.
 *
 * <p>To try one's own code on something real without a simulator or a network: {@link
 * org.policytrim.testkit.EpisodeBuilder} makes valid episodes and groups, {@link
 * org.policytrim.testkit.FakeBenchmark} a world from specs, {@link
 * org.policytrim.testkit.FakePolicy} a policy from a card, and {@link
 * org.policytrim.testkit.SpecSamples} specs, observations and actions. A new contract is a class
 * here whose tests state {@code Clause}s; add a broken plugin to this module's tests that it
 * catches.
 */
@NullMarked
package org.policytrim.testkit;

import org.jspecify.annotations.NullMarked;
