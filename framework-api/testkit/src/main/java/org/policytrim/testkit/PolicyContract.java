package org.policytrim.testkit;

import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Policy;
import org.policytrim.toolkit.random.RandomStream;

/**
 * The requirements of the SPI on a {@link Policy} that is only run, such as a policy server. For
 * policies that can be trained, {@link ActionHeadContract} includes this contract.
 *
 * <pre>{@code
 * class MyPolicyContractTest extends PolicyContract {
 *   public Policy openPolicy() {
 *     return new MyPolicyProvider().open(new MyPolicySettings("localhost", 8000));
 *   }
 * }
 * }</pre>
 */
public abstract class PolicyContract implements PlanClauses {

  /** Opens the policy under test; each test opens and closes one. */
  @Override
  public abstract Policy openPolicy();

  /** Returns an instruction that the policy accepts. */
  public String instruction() {
    return "pick up the cube";
  }

  /** Returns an observation in the card's layout; different numbers give different ones. */
  @Override
  public Observation observation(Policy policy, int number) {
    return SpecSamples.observation(
        policy.card().observations(), instruction(), RandomStream.of(0x0B5E, number));
  }

  /**
   * Returns the largest difference of chunks for the same request in different batches, in action
   * units.
   */
  @Override
  public double chunkTolerance() {
    return 1e-5;
  }
}
